package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import no.driftsklar.catalogue.Text;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the bodies of the API, whether or not they say how long they are, and keeps out those in forms that nothing here
 * reads but that the web server itself would read to the end: forms, parts, texts that are not UTF-8.
 */
final class BodyFilter extends OncePerRequestFilter {

    private final long most;
    private final Set<String> takeFiles;
    private final ProblemWriter problems;

    /**
     * @param limit     how long a body may be
     * @param takeFiles the paths that take files, for which they have bounds of their own
     */
    BodyFilter(DataSize limit, Set<String> takeFiles, ProblemWriter problems) {
        this.most = limit.toBytes();
        this.takeFiles = Set.copyOf(takeFiles);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return takeFiles.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ProblemException> problem = problemOf(request);
        if (problem.isPresent()) {
            problems.write(request, response, problem.get());
        } else {
            chain.doFilter(new Bounded(request, most), response);
        }
    }

    private Optional<ProblemException> problemOf(HttpServletRequest request) {
        if (request.getContentLengthLong() > most) {
            return Optional.of(tooLarge(most));
        }
        if (request.getContentType() == null) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            boolean form = type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED) || type.getType().equals("multipart");
            boolean notUtf8 = type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8);
            return form || notUtf8 ? Optional.of(new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        }
    }

    private static ProblemException tooLarge(long most) {
        String size = most % 1024 == 0 && most >= 1024 ? most / 1024 + " KiB" : most + " B";
        return new ProblemException(ProblemKind.CONTENT_TOO_LARGE, new Text("kan være på høyst " + size,
                "kan vere på høgst " + size, "may have " + size + " at most"));
    }

    /** A request whose body ends in a problem where it goes on beyond the limit. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final long most;
        private long read;

        BoundedStream(ServletInputStream stream, long most) {
            this.stream = stream;
            this.most = most;
        }

        private void count(long bytes) {
            read += Math.max(0, bytes);
            if (read > most) {
                throw tooLarge(most);
            }
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = stream.read(into, from, length);
            count(got);
            return got;
        }

        @Override
        public int available() throws IOException {
            return stream.available();
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
