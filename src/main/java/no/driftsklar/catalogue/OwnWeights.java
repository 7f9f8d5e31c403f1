package no.driftsklar.catalogue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Weights that a user sets in place of those of the rule base, from a YAML file:
 *
 * <pre>
 * evidence: {3: 4, 2: 2, 1: 1}
 * factors: {superusers: 5, training: 4.5}
 * </pre>
 *
 * @param evidence    weight of each class of evidence; classes left out keep theirs
 * @param factors     weight of single factors; goes before their class
 * @param fingerprint hash of the file
 */
public record OwnWeights(Map<Integer, BigDecimal> evidence, Map<String, BigDecimal> factors, String fingerprint) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 3;

    private record Written(Map<Integer, BigDecimal> evidence, Map<String, BigDecimal> factors) {
    }

    /**
     * Reads own weights.
     *
     * @throws RuleBaseException when the file cannot be read, names something that the rule base does not have, or holds
     *                           a weight that is not above 0, over 1,000 or has more than three decimals
     */
    public static OwnWeights read(Path file, Catalogue catalogue) {
        try {
            Written written = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                    .readValue(Files.readString(file), Written.class);
            OwnWeights own = new OwnWeights(orEmpty(written == null ? null : written.evidence()),
                    orEmpty(written == null ? null : written.factors()), Fingerprint.ofFile(file));
            List<String> problems = own.problems(file, catalogue);
            if (!problems.isEmpty()) {
                throw new RuleBaseException(problems);
            }
            return own;
        } catch (JacksonException e) {
            throw new RuleBaseException(file + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new RuleBaseException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static <K> Map<K, BigDecimal> orEmpty(Map<K, BigDecimal> weights) {
        return weights == null ? Map.of() : weights;
    }

    private List<String> problems(Path file, Catalogue catalogue) {
        List<String> problems = new ArrayList<>();
        List<String> ids = catalogue.factors().stream().map(Factor::id).toList();
        if (evidence.isEmpty() && factors.isEmpty()) {
            problems.add(file + ": holds no weights; write evidence: {3: 4} or factors: {superusers: 5}");
        }
        evidence.forEach((evidenceClass, weight) -> {
            if (catalogue.evidence().stream().noneMatch(known -> known.evidence() == evidenceClass)) {
                problems.add(file + ": the rule base has no class of evidence " + evidenceClass);
            }
            check(problems, file, "evidence " + evidenceClass, weight);
        });
        factors.forEach((factor, weight) -> {
            if (!ids.contains(factor)) {
                problems.add(file + ": no factor is called " + factor + "; did you mean "
                        + Nearest.to(factor, ids).orElse("") + "?");
            }
            check(problems, file, factor, weight);
        });
        return problems;
    }

    private static void check(List<String> problems, Path file, String of, BigDecimal weight) {
        if (weight == null || weight.signum() <= 0 || weight.compareTo(MOST) > 0
                || weight.stripTrailingZeros().scale() > DECIMALS) {
            problems.add(file + ": " + of + " = " + weight
                    + ": a weight is above 0, at most 1000, and has at most three decimals");
        }
    }
}
