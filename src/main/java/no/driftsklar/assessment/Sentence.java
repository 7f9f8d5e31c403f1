package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.catalogue.Text;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A sentence of the catalogue in one language, taken apart so that only the project's values have to be written anew. */
final class Sentence {

    /** What stands before each placeholder, and after the last. */
    private final List<SerializableString> words = new ArrayList<>();
    private final List<String> placeholders = new ArrayList<>();

    /**
     * @param text with {@code {name}} where a value stands
     */
    Sentence(String text) {
        int from = 0;
        for (Text.Placeholder placeholder : Text.placeholders(text)) {
            words.add(new SerializedString(text.substring(from, placeholder.start())));
            placeholders.add(placeholder.name());
            from = placeholder.end();
        }
        words.add(new SerializedString(text.substring(from)));
    }

    /** The sentence with each placeholder replaced by what {@code value} gives for it. */
    SerializableString with(Function<String, SerializableString> value) {
        if (placeholders.isEmpty()) {
            return words.get(0);
        }
        SerializableString[] parts = new SerializableString[words.size() + placeholders.size()];
        for (int i = 0; i < placeholders.size(); i++) {
            parts[2 * i] = words.get(i);
            parts[2 * i + 1] = value.apply(placeholders.get(i));
        }
        parts[parts.length - 1] = words.get(words.size() - 1);
        return new JoinedString(parts);
    }
}
