package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Facts;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A sentence of the catalogue in one language, taken apart so that only the project's values have to be written anew. */
final class Sentence {

    /** What stands before each placeholder, and after the last. */
    private final List<SerializableString> words = new ArrayList<>();
    private final List<Function<Facts, SerializableString>> values = new ArrayList<>();

    /**
     * @param text  with {@code {name}} where a value stands
     * @param value how what stands for a placeholder is found in the facts
     */
    Sentence(String text, Function<String, Function<Facts, SerializableString>> value) {
        int from = 0;
        for (Text.Placeholder placeholder : Text.placeholders(text)) {
            words.add(new SerializedString(text.substring(from, placeholder.start())));
            values.add(value.apply(placeholder.name()));
            from = placeholder.end();
        }
        words.add(new SerializedString(text.substring(from)));
    }

    /** The sentence with the values of a project. */
    SerializableString with(Facts facts) {
        if (values.isEmpty()) {
            return words.get(0);
        }
        SerializableString[] parts = new SerializableString[words.size() + values.size()];
        for (int i = 0; i < values.size(); i++) {
            parts[2 * i] = words.get(i);
            parts[2 * i + 1] = values.get(i).apply(facts);
        }
        parts[parts.length - 1] = words.get(words.size() - 1);
        return new JoinedString(parts);
    }
}
