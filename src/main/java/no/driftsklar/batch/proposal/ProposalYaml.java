package no.driftsklar.batch.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.driftsklar.batch.mapping.YamlText;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** Writes a proposal as the YAML of a mapping, with what is unsure in comments beside it. */
final class ProposalYaml {

    private final Language language;
    private final StringBuilder yaml = new StringBuilder();

    private ProposalYaml(Language language) {
        this.language = language;
    }

    static String of(Proposal proposal, String file, Language language) {
        return new ProposalYaml(language).write(proposal, file);
    }

    private String write(Proposal proposal, String file) {
        comment(ProposalReasons.heading(file));
        for (String required : List.of("project_id", "phase")) {
            if (!proposal.fills(required)) {
                comment(ProposalReasons.required(required));
            }
        }
        section("columns", proposal.columns());
        proposal.columns().forEach(part -> line("  " + YamlText.scalar(part.column()) + ": " + column(part), part.unsure()));
        shared(proposal.shared());
        section("sets", proposal.sets());
        for (Proposal.SetPart set : proposal.sets()) {
            line("  " + set.field().name() + ":", set.unsure());
            line("    columns:", List.of());
            set.boxes().forEach(box -> line("      " + YamlText.scalar(box.column()) + ": "
                    + YamlText.scalar(box.value()), box.unsure()));
        }
        section("counts", proposal.counts());
        proposal.counts().forEach(part -> line("  " + part.field().name() + ": {" + part.unit() + ": "
                + YamlText.scalar(part.column()) + "}", part.unsure()));
        if (!proposal.left().isEmpty()) {
            comment(ProposalReasons.left());
        }
        section("ignore", proposal.left());
        proposal.left().forEach(part -> line("  - " + YamlText.scalar(part.column()), "", part.remarks()));
        return yaml.toString();
    }

    private void comment(Text text) {
        yaml.append("# ").append(oneLine(text.in(language))).append('\n');
    }

    private void section(String name, List<?> parts) {
        if (!parts.isEmpty()) {
            yaml.append(name).append(":\n");
        }
    }

    private void line(String line, List<Text> unsure) {
        line(line, ProposalReasons.unsure().in(language) + ": ", unsure);
    }

    private void line(String line, String before, List<Text> remarks) {
        yaml.append(line);
        if (!remarks.isEmpty()) {
            yaml.append("  # ").append(before).append(oneLine(remarks.stream().map(text -> text.in(language))
                    .collect(Collectors.joining("; "))));
        }
        yaml.append('\n');
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029\uFEFF]+", " ");
    }

    private String column(Proposal.ColumnPart part) {
        if (part.recode().isEmpty() && part.separator() == null) {
            return part.field().name();
        }
        return "{field: " + part.field().name()
                + (part.separator() == null ? "" : ", separator: " + YamlText.scalar(part.separator()))
                + (part.recode().isEmpty() ? "" : ", recode: " + YamlText.table(part.recode())) + "}";
    }

    /** Recodes, and for which types they are; a recode without values only says what is unsure. */
    private void shared(List<Proposal.SharedPart> shared) {
        List<Proposal.SharedPart> used = shared.stream().filter(part -> !part.values().isEmpty()).toList();
        section("recodes", used);
        used.forEach(part -> line("  " + part.name() + ": " + YamlText.table(part.values()), part.unsure()));
        Map<FieldType, List<String>> names = new TreeMap<>();
        used.forEach(part -> part.types()
                .forEach(type -> names.computeIfAbsent(type, key -> new ArrayList<>()).add(part.name())));
        section("recode_types", List.copyOf(names.keySet()));
        names.forEach((type, recodes) -> line("  " + type.key() + ": [" + String.join(", ", recodes) + "]", List.of()));
        shared.stream().filter(part -> part.values().isEmpty())
                .forEach(part -> line("# recode_types: {" + part.types().iterator().next().key() + ": …}", part.unsure()));
    }
}
