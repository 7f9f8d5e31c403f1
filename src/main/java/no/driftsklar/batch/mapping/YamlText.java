package no.driftsklar.batch.mapping;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as they stand in the YAML of a mapping, so that it reads them back as they are. */
public final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_ .-]*[\\p{L}\\p{N}_])?");

    private YamlText() {
    }

    /** A text: quoted where YAML would see more in it. */
    public static String scalar(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c >= 0xfffe) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Texts and what they stand for, in one line. */
    public static String table(Map<String, String> values) {
        return values.entrySet().stream().map(value -> scalar(value.getKey()) + ": " + scalar(value.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
