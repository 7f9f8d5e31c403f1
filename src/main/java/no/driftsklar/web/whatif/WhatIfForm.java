package no.driftsklar.web.whatif;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.store.projects.FactsAt;
import org.springframework.util.MultiValueMap;

/**
 * What somebody supposes about a project.
 *
 * @param done    the factors whose action is supposed to be done
 * @param written what was written about fields that are to be otherwise than they are, as it came
 * @param answers the same as answers, where they can be read
 * @param wrong   the fields whose answer cannot be read
 */
record WhatIfForm(Set<String> done, Map<String, List<String>> written, Map<String, Answer> answers, Set<String> wrong) {

    /** Name of the boxes of actions. */
    static final String DONE = "done";
    /** Stands before the names of fields. */
    static final String FIELD = "field.";
    /** Says that the boxes of a set were shown, because boxes that are not ticked are not sent. */
    static final String SHOWN = "shown.";

    static final WhatIfForm EMPTY = new WhatIfForm(Set.of(), Map.of(), Map.of(), Set.of());

    /** The fields that can be supposed otherwise: those with values that rules look at. */
    static List<Field> fields(Catalogue catalogue) {
        return catalogue.fields().stream().filter(field -> switch (field.type()) {
            case LEVEL, COUNT, PERCENT, YESNO, SET -> true;
            case CODE -> field.answers() != null;
            default -> false;
        }).toList();
    }

    static WhatIfForm of(FactsReader reader, Catalogue catalogue, FactsAt facts, MultiValueMap<String, String> sent) {
        Set<String> done = new LinkedHashSet<>();
        sent.getOrDefault(DONE, List.of()).stream().filter(factor -> catalogue.factor(factor).isPresent())
                .forEach(done::add);
        Map<String, List<String>> written = new LinkedHashMap<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        Set<String> wrong = new LinkedHashSet<>();
        for (Field field : fields(catalogue)) {
            List<String> values = sent.getOrDefault(FIELD + field.name(), List.of());
            if (field.type() == FieldType.SET) {
                if (!sent.containsKey(SHOWN + field.name()) || new LinkedHashSet<>(values).equals(chosen(facts, field))) {
                    continue;
                }
            } else if (values.isEmpty() || values.get(0).isBlank()) {
                continue;
            }
            Optional<Answer> answer = reader.answer(field, field.type() == FieldType.SET && values.isEmpty() ? "none"
                    : String.join("|", values));
            if (answer.isEmpty()) {
                written.put(field.name(), values);
                wrong.add(field.name());
            } else if (!answer.get().equals(counts(facts, field))) {
                written.put(field.name(), values);
                answers.put(field.name(), answer.get());
            }
        }
        return new WhatIfForm(done, written, answers, wrong);
    }

    /** The values of a set as they are; none where it has no value. */
    static Set<?> chosen(FactsAt facts, Field field) {
        Answer answer = counts(facts, field);
        return answer != null && answer.value() instanceof Set<?> values ? values : Set.of();
    }

    /** The answer that counts; null where there is none. */
    static Answer counts(FactsAt facts, Field field) {
        FactAt fact = facts.all().get(field.name());
        return fact == null ? null : fact.counts();
    }

    Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        done.forEach(factor -> states.put(factor, State.PROMOTES));
        return states;
    }
}
