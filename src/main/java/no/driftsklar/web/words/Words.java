package no.driftsklar.web.words;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.RecordBytes;
import no.driftsklar.catalogue.Text;
import org.springframework.context.support.AbstractMessageSource;

/**
 * The sentences of the pages. {@code title} in {@code no/driftsklar/web/start/words.yaml} is {@code start.title}, in a
 * template {@code #{start.title}}; {@code {0}} stands for a value, as {@link MessageFormat} has it, and an apostrophe for
 * itself. Thread-safe.
 */
public final class Words extends AbstractMessageSource {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Map<String, Text> texts;
    private final ConcurrentMap<Text, Map<Language, MessageFormat>> formats = new ConcurrentHashMap<>();

    private Words(Map<String, Text> texts) {
        this.texts = texts;
    }

    /** Reads all sentences, as the build has put them together. */
    public static Words read() {
        return new Words(RecordBytes.builtIn(WordsCompiler.WORDS, WordsCompiler.Compiled.class).texts());
    }

    /** All sentences by key, for tests. */
    Map<String, Text> all() {
        return new TreeMap<>(texts);
    }

    /**
     * A sentence with values in it.
     *
     * @throws IllegalArgumentException where there is no such sentence
     */
    public String say(Language language, String key, Object... values) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words.yaml has " + key);
        }
        if (values.length == 0) {
            return text.in(language);
        }
        MessageFormat format = format(text, language);
        // a MessageFormat is not thread-safe
        synchronized (format) {
            return format.format(values);
        }
    }

    /** A day as somebody types it: 31.12.2026, or 2026-12-31 in English, where 12/31 and 31/12 are both written. */
    public static String typed(LocalDate day, Language language) {
        return language == Language.EN ? day.toString() : TYPED.format(day);
    }

    /** A day with its time, as they are written in a language: 31.12.2026 kl. 14.30. */
    public String moment(Wording wording, LocalDateTime moment) {
        char mark = wording.language() == Language.EN ? ':' : '.';
        return say(wording.language(), "layout.moment", wording.date(moment.toLocalDate()),
                String.format(Locale.ROOT, "%02d%c%02d", moment.getHour(), mark, moment.getMinute()));
    }

    @Override
    protected String resolveCodeWithoutArguments(String code, Locale locale) {
        Text text = texts.get(code);
        return text == null ? null : text.in(language(locale));
    }

    @Override
    protected MessageFormat resolveCode(String code, Locale locale) {
        Text text = texts.get(code);
        return text == null ? null : format(text, language(locale));
    }

    private MessageFormat format(Text text, Language language) {
        return formats.computeIfAbsent(text, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, any ->
                        new MessageFormat(text.in(language).replace("'", "''"), language.locale()));
    }

    private static Language language(Locale locale) {
        for (Language language : Language.values()) {
            if (language.locale().getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        return Language.NB;
    }
}
