package no.driftsklar.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Rule;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.DrlParser;

/** Finds out, from a rule file as Drools parses it, what each rule is about and what its condition looks at. */
final class RuleParser {

    private static final Pattern CONSEQUENCE = Pattern.compile(
            "\\$(states\\.hinders|states\\.promotes|advice\\.use|warnings\\.risk|warnings\\.contradiction|decision\\.is)"
                    + "\\(\\s*\"([a-z0-9_]+)\"\\s*(?:,\\s*\"([a-z0-9_]+)\"\\s*)?\\)\\s*;?");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:\\s*(\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern FACTOR_STATE = Pattern.compile("\\b(hinders|promotes)\\s*\\.\\s*(\\w+)");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\s*\\(");
    private static final Pattern COMPARISON_IN_CALL = Pattern.compile("\\w\\s*\\([^()]*[<>=][^()]*\\)");
    private static final Pattern ARITHMETIC = Pattern.compile("[-+*/%]");
    private static final Pattern COMPARED = Pattern.compile(
            "\\b([a-z]\\w*)\\s*(?:==|!=|<=|>=|<|>)\\s*(\"[^\"]*\"|[0-9.]+)|\\bhas\\s*\\(\\s*(\\w+)\\s*,\\s*(\"[^\"]*\")");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b");
    private static final Set<String> FUNCTIONS = Stream.of(Conditions.class.getDeclaredMethods())
            .map(Method::getName).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS = Set.of("null", "true", "false", "in");
    private static final Set<String> STANDING = Set.of("critical_risks", "open_conditions", "score", "coverage",
            "weakest_dimension", "judged_coverage", "not_ready_score", "not_ready_dimension");

    private final Catalogue.Content content;
    private final List<String> fieldNames;
    private final List<String> factorIds;
    private final List<String> problems;

    RuleParser(Catalogue.Content content, List<String> problems) {
        this.content = content;
        this.fieldNames = content.fields().stream().map(Field::name).toList();
        this.factorIds = content.factors().stream().map(Factor::id).toList();
        this.problems = problems;
    }

    /** The rules of a file in their order. What cannot be understood is added to the problems. */
    List<Rule> parse(String file, String drl) {
        DrlParser parser = new DrlParser();
        PackageDescr parsed;
        try {
            parsed = parser.parse(true, drl);
        } catch (DroolsParserException e) {
            problems.add(file + ": " + e.getMessage());
            return List.of();
        }
        if (parser.hasErrors()) {
            parser.getErrors().forEach(error -> problems.add(file + ": " + error.getMessage().strip()));
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            Rule read = read(file, drl, rule);
            if (read != null) {
                rules.add(read);
            }
        }
        return rules;
    }

    private Rule read(String file, String drl, RuleDescr rule) {
        String where = file + ": rule \"" + rule.getName() + "\"";
        Matcher consequence = CONSEQUENCE.matcher(String.valueOf(rule.getConsequence()).strip());
        if (!consequence.matches()) {
            problems.add(where + ": after then stands one statement such as $states.hinders( \"factor\" );");
            return null;
        }
        Rule.Effect effect = switch (consequence.group(1)) {
            case "states.hinders" -> Rule.Effect.HINDERS;
            case "states.promotes" -> Rule.Effect.PROMOTES;
            case "advice.use" -> Rule.Effect.VARIANT;
            case "warnings.risk" -> Rule.Effect.RISK;
            case "warnings.contradiction" -> Rule.Effect.CONTRADICTION;
            default -> Rule.Effect.VERDICT;
        };
        String subject = consequence.group(2);
        checkAnnotation(where, rule, effect, subject);
        String type = effect == Rule.Effect.VERDICT ? "Standing" : "Project";
        List<PatternDescr> patterns = new ArrayList<>();
        collect(rule.getLhs(), patterns);
        patterns.removeIf(pattern -> !type.equals(pattern.getObjectType()));
        if (patterns.isEmpty()) {
            problems.add(where + ": the condition has no pattern " + type + "( ... )");
            return null;
        }
        Condition condition = new Condition(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        patterns.forEach(pattern -> read(where, effect, pattern, condition));
        return new Rule(rule.getName(), file, effect, subject, consequence.group(3), salience(where, rule),
                List.copyOf(condition.fields), List.copyOf(condition.hinders), List.copyOf(condition.promotes),
                asWritten(drl, rule));
    }

    private void checkAnnotation(String where, RuleDescr rule, Rule.Effect effect, String subject) {
        String name = switch (effect) {
            case HINDERS, PROMOTES, VARIANT -> "factor";
            case RISK -> "risk";
            case CONTRADICTION -> "contradiction";
            case VERDICT -> "verdict";
        };
        AnnotationDescr annotation = rule.getAnnotation(name);
        String value = annotation == null ? null : annotation.getSingleValueAsString();
        if (!subject.equals(value)) {
            problems.add(where + ": must carry @" + name + "( " + subject + " )"
                    + (value == null ? "" : ", not @" + name + "( " + value + " )"));
        }
    }

    private int salience(String where, RuleDescr rule) {
        String salience = rule.getSalience() == null ? "0" : rule.getSalience().strip();
        if (!NUMBER.matcher(salience).matches()) {
            problems.add(where + ": salience is a whole number, not " + salience);
            return 0;
        }
        return Integer.parseInt(salience);
    }

    private record Condition(Set<String> fields, Set<String> hinders, Set<String> promotes) {
    }

    /** The patterns of a condition, those within not, exists, or and accumulate included. */
    private static void collect(BaseDescr descr, List<PatternDescr> patterns) {
        if (descr instanceof PatternDescr pattern) {
            patterns.add(pattern);
            if (pattern.getSource() != null) {
                collect(pattern.getSource(), patterns);
            }
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(part -> collect(part, patterns));
        }
    }

    private void read(String where, Rule.Effect effect, PatternDescr pattern, Condition condition) {
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            String text = STRING.matcher(constraint.getText()).replaceAll("\"\"");
            Matcher binding = BINDING.matcher(text.strip());
            if (binding.matches()) {
                if (fieldNames.contains(binding.group(1))) {
                    condition.fields.add(binding.group(1));
                }
                continue;
            }
            text = VARIABLE.matcher(text).replaceAll(" ");
            if (ARITHMETIC.matcher(text).find()) {
                problems.add(where + ": arithmetic on a field that was not answered would fail; use percent(part, whole): "
                        + constraint.getText());
            }
            if (COMPARISON_IN_CALL.matcher(text).find()) {
                problems.add(where + ": a comparison cannot stand within a function: " + constraint.getText());
            }
            Matcher states = FACTOR_STATE.matcher(text);
            while (states.find()) {
                (states.group(1).equals("hinders") ? condition.hinders : condition.promotes).add(states.group(2));
                if (!factorIds.contains(states.group(2))) {
                    problems.add(where + ": no factor is called " + states.group(2) + "; did you mean "
                            + Nearest.to(states.group(2), factorIds).orElse("") + "?");
                }
            }
            if (effect == Rule.Effect.HINDERS || effect == Rule.Effect.PROMOTES || effect == Rule.Effect.VARIANT) {
                if (states.reset().find()) {
                    problems.add(where + ": the states of factors are known to risks only");
                }
            }
            values(where, constraint.getText());
            names(where, effect, FACTOR_STATE.matcher(text).replaceAll(" "), condition.fields);
        }
    }

    /** Fields compare with their own values only: a number with numbers, a question with its answers. */
    private void values(String where, String text) {
        Matcher compared = COMPARED.matcher(text);
        while (compared.find()) {
            String name = compared.group(1) == null ? compared.group(3) : compared.group(1);
            String value = compared.group(1) == null ? compared.group(4) : compared.group(2);
            String fieldName = name.equals("due_phase") ? "phase" : name;
            content.fields().stream().filter(field -> field.name().equals(fieldName)).findFirst().ifPresent(field -> {
                String word = value.startsWith("\"") ? value.substring(1, value.length() - 1) : null;
                boolean possible = switch (field.type()) {
                    case LEVEL, COUNT, PERCENT -> word == null;
                    case YESNO -> "yes".equals(word) || "no".equals(word);
                    case SET -> word != null && field.lists(word);
                    case CODE -> word != null && (field.answers() == null || field.lists(word));
                    default -> word != null;
                };
                if (!possible) {
                    problems.add(where + ": " + name + " is never " + value);
                }
            });
        }
    }

    private void names(String where, Rule.Effect effect, String text, Set<String> fields) {
        Set<String> functions = new LinkedHashSet<>();
        Matcher calls = CALL.matcher(text);
        while (calls.find()) {
            functions.add(calls.group(1));
        }
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group();
            if (functions.contains(name) ? FUNCTIONS.contains(name) || WORDS.contains(name) : WORDS.contains(name)) {
                continue;
            }
            if (effect == Rule.Effect.VERDICT && STANDING.contains(name)) {
                continue;
            }
            switch (name) {
                case "in_use", "due_phase" -> fields.addAll(List.of("phase", "installations_active"));
                default -> {
                    if (!fieldNames.contains(name)) {
                        problems.add(where + ": no field or function is called " + name + "; did you mean "
                                + Nearest.to(name, fieldNames).orElse("") + "?");
                    }
                    fields.add(name);
                }
            }
        }
    }

    private static String asWritten(String drl, RuleDescr rule) {
        return drl.substring(rule.getStartCharacter(), rule.getEndCharacter() + 1).strip();
    }
}
