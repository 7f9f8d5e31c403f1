package no.driftsklar.batch.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.CellText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * YAML whose values are exactly what is written: {@code no} and {@code 0301} are text. Something of another shape than it
 * should have is noted as a problem with its line, and reads as empty.
 */
final class MappingYaml {

    private static final int MOST_CHARACTERS = 4 << 20;

    private final String name;
    private final List<Text> problems = new ArrayList<>();

    /**
     * @param name what problems call the file
     */
    MappingYaml(String name) {
        this.name = name;
    }

    List<Text> problems() {
        return problems;
    }

    /** What the text holds; null where it holds nothing, or is not YAML. */
    Value parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            problems.add(MappingReasons.at(name, MappingReasons.tooLarge(MOST_CHARACTERS)));
            return null;
        }
        LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema())
                .setCodePointLimit(MOST_CHARACTERS).build();
        try {
            Node root = new Compose(settings).composeString(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .orElse(null);
            if (root == null) {
                problems.add(MappingReasons.at(name, MappingReasons.empty()));
            }
            return root == null ? null : new Value(root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(MappingReasons.at(name + ":" + line, MappingReasons.notYaml(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(MappingReasons.at(name, MappingReasons.notYaml(e.getMessage())));
        }
        return null;
    }

    /** One value in the file. */
    final class Value {

        private final Node node;

        private Value(Node node) {
            this.node = node;
        }

        int line() {
            return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }

        void wrong(Text reason) {
            problems.add(MappingReasons.at(name + ":" + line(), reason));
        }

        boolean isMap() {
            return node instanceof MappingNode;
        }

        boolean isList() {
            return node instanceof SequenceNode;
        }

        /** The text, without the spaces around it. */
        String text(String example) {
            if (node instanceof ScalarNode scalar) {
                return CellText.strip(scalar.getValue());
            }
            wrong(MappingReasons.notValue(example));
            return "";
        }

        List<Value> list(String example) {
            List<Value> values = new ArrayList<>();
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(one -> values.add(new Value(one)));
            } else {
                wrong(MappingReasons.notList(example));
            }
            return values;
        }

        Map<String, Value> map(String example) {
            Map<String, Value> values = new LinkedHashMap<>();
            if (!(node instanceof MappingNode mapping)) {
                wrong(MappingReasons.notMap(example));
                return values;
            }
            for (NodeTuple tuple : mapping.getValue()) {
                Value key = new Value(tuple.getKeyNode());
                if (!(key.node instanceof ScalarNode)) {
                    key.wrong(MappingReasons.notValue(example));
                } else if (values.putIfAbsent(key.text(example), new Value(tuple.getValueNode())) != null) {
                    key.wrong(MappingReasons.keyTwice(key.text(example)));
                }
            }
            return values;
        }

        /** A map that may hold nothing but these keys. */
        Map<String, Value> keys(String example, List<String> known) {
            Map<String, Value> values = map(example);
            values.forEach((key, value) -> {
                if (!known.contains(key)) {
                    value.wrong(MappingReasons.unknownKey(key, Nearest.to(key, known).orElseThrow(), known));
                }
            });
            return values;
        }
    }
}
