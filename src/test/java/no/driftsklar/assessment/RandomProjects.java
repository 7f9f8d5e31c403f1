package no.driftsklar.assessment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import tools.jackson.databind.json.JsonMapper;

/** Projects made by chance from a seed: good and bad ones, hardly and wholly answered ones, in all phases. */
final class RandomProjects {

    private final Catalogue catalogue;
    private final FactsReader reader;
    private final JsonMapper json = new JsonMapper();
    private final Random random;
    private int made;

    RandomProjects(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.reader = new FactsReader(catalogue, null, false);
        this.random = new Random(seed);
    }

    Facts next() {
        double quality = random.nextDouble();
        double answered = random.nextInt(3) == 0 ? random.nextDouble() : 0.7 + 0.3 * random.nextDouble();
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            if (random.nextDouble() < answered) {
                facts.put(field.name(), random.nextInt(40) == 0 ? "not_applicable" : value(field, quality));
            }
        }
        facts.put("project_id", "random-" + made++);
        facts.put("phase", anyOf(catalogue.field("phase").orElseThrow()));
        facts.remove("status_date");
        facts.remove("project_name");
        facts.remove("municipality");
        FactsReader.Result read = reader.ofJson(json.valueToTree(facts));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read.facts();
    }

    private Object value(Field field, double quality) {
        return switch (field.type()) {
            case LEVEL -> Math.min(4, (int) (5 * (0.6 * quality + 0.4 * random.nextDouble())));
            case COUNT -> random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 20 : 200);
            case PERCENT -> random.nextBoolean() ? 90 + random.nextInt(101) / 10.0 : random.nextInt(101);
            case YESNO -> random.nextBoolean() ? "yes" : "no";
            case CODE -> field.answers() == null ? "0301" : anyOf(field);
            case SET -> {
                Set<String> chosen = new LinkedHashSet<>();
                field.answers().keySet().stream().filter(key -> random.nextDouble() < 0.3 + 0.7 * quality)
                        .forEach(chosen::add);
                yield chosen;
            }
            default -> "x";
        };
    }

    private String anyOf(Field field) {
        List<String> keys = List.copyOf(field.answers().keySet());
        return keys.get(random.nextInt(keys.size()));
    }
}
