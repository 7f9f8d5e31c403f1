package no.driftsklar.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A visitor with a browser that runs no scripts: keeps cookies, follows redirects, fills forms in and sends them with all
 * that stands in them, as HTML says.
 */
public final class PageVisitor {

    private final URI server;
    private final Connection session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).maxBodySize(0)
            .timeout(60_000);
    private Connection.Response last;
    private Document page;

    /** Somebody who has not been here before, and reads a language. */
    public PageVisitor(URI server, String language) {
        this.server = server;
        session.header("Accept-Language", language);
    }

    /** Opens a page by its path. */
    public PageVisitor open(String path) {
        return load(session.newRequest(server.resolve(path).toString()));
    }

    /** Sends what a form of the page could send, whether the page has such a form or not; names and values in turns. */
    public PageVisitor post(String path, String... fields) {
        Connection request = session.newRequest(server.resolve(path).toString()).method(Connection.Method.POST);
        page.select("input[name=_csrf]").stream().findFirst().ifPresent(token -> request.data("_csrf", token.val()));
        for (int i = 0; i < fields.length; i += 2) {
            request.data(fields[i], fields[i + 1]);
        }
        return load(request);
    }

    /** Signs in with a key. */
    public PageVisitor signIn(String key) {
        return open("/sign-in").form("form[action=/sign-in]").fill("key", key).send();
    }

    public PageVisitor follow(String linkCss) {
        return load(session.newRequest(find(linkCss).absUrl("href")));
    }

    /** A form of the page, to be filled in. */
    public Form form(String css) {
        return new Form((FormElement) find(css));
    }

    private PageVisitor load(Connection request) {
        try {
            last = request.execute().bufferUp();
            page = last.parse();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the cookies that the visitor has. */
    public List<String> cookies() {
        return session.cookieStore().getCookies().stream().map(HttpCookie::getName).toList();
    }

    /** Loses a cookie, as when a session has ended. */
    public void forget(String cookie) {
        session.cookieStore().getCookies().stream().filter(kept -> kept.getName().equals(cookie)).toList()
                .forEach(kept -> session.cookieStore().remove(server, kept));
    }

    public int status() {
        return last.statusCode();
    }

    /** Where the visitor is, after all redirects: path and query. */
    public String path() {
        String query = last.url().getQuery();
        return last.url().getPath() + (query == null ? "" : "?" + query);
    }

    public String header(String name) {
        return last.header(name);
    }

    public byte[] bytes() {
        return last.bodyAsBytes();
    }

    public Document page() {
        return page;
    }

    /** The first element; there must be one. */
    public Element find(String css) {
        return page.expectFirst(css);
    }

    public List<String> texts(String css) {
        return page.select(css).eachText();
    }

    public String text(String css) {
        return find(css).text();
    }

    /** A form and what the visitor has filled in so far. */
    public final class Form {

        private final FormElement form;
        private String fileInput;
        private String fileName;
        private byte[] file;

        private Form(FormElement form) {
            this.form = form;
        }

        /** Types into an input, or chooses the radio button, checkbox or option with the value. */
        public Form fill(String name, String value) {
            List<Element> inputs = form.elements().stream().filter(input -> input.attr("name").equals(name)).toList();
            if (inputs.isEmpty()) {
                throw new AssertionError("the form has no " + name + ": " + form.elements().eachAttr("name"));
            }
            Element first = inputs.get(0);
            if (first.attr("type").equals("radio") || first.attr("type").equals("checkbox")) {
                Element chosen = inputs.stream().filter(input -> input.val().equals(value)).findFirst()
                        .orElseThrow(() -> new AssertionError(name + " has no " + value));
                if (chosen.attr("type").equals("radio")) {
                    inputs.forEach(input -> input.removeAttr("checked"));
                }
                chosen.attr("checked", true);
            } else if (first.normalName().equals("select")) {
                first.select("option").forEach(option -> option.attr("selected", option.val().equals(value)));
            } else {
                first.val(value);
            }
            return this;
        }

        /** Chooses a file. */
        public Form attach(String name, String called, byte[] content) {
            fileInput = name;
            fileName = called;
            file = content;
            return this;
        }

        /** Sends the form with its first button. */
        public PageVisitor send() {
            Element button = form.select("button:not([type=button]),input[type=submit]").first();
            return button != null && button.hasAttr("name") ? send(button) : load(sameSession(form.submit()));
        }

        /** Sends the form with the button of a name and value. */
        public PageVisitor send(String name, String value) {
            Element button = page.select("button[name=" + name + "]").stream()
                    .filter(candidate -> candidate.attr("value").equals(value)).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no button " + name + " " + value));
            return send(button);
        }

        private PageVisitor send(Element button) {
            Connection request = sameSession(form.submit());
            if (button.hasAttr("formaction")) {
                request.url(button.absUrl("formaction"));
            }
            return load(request.data(button.attr("name"), button.attr("value")));
        }

        private Connection sameSession(Connection submit) {
            Connection request = session.newRequest(submit.request().url().toString()).method(submit.request().method());
            request.data(submit.request().data());
            if (file != null) {
                request.request().data().removeIf(part -> part.key().equals(fileInput));
                request.data(fileInput, fileName, new ByteArrayInputStream(file));
            }
            return request;
        }
    }
}
