package no.driftsklar.batch.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.driftsklar.batch.mapping.Cells;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * Proposes a mapping for a table: by what its columns are called, else by the values in them. What is not called just as a
 * field is, or is read by codes whose meaning only the survey knows, is unsure.
 */
public final class Proposer {

    /** How alike a column and a field must be called to be proposed, and to be named as an alternative: our assumptions. */
    private static final double ALIKE = Answers.ALIKE;
    private static final double FAINTLY_ALIKE = 0.45;

    private static final int ALTERNATIVES = 2;

    private final Catalogue catalogue;
    private final FieldWordings wordings;
    private final Answers answers;

    private final List<Proposal.ColumnPart> columns = new ArrayList<>();
    private final List<Proposal.SharedPart> shared = new ArrayList<>();
    private final List<Proposal.SetPart> sets = new ArrayList<>();
    private final List<Proposal.CountPart> counts = new ArrayList<>();
    private final Set<Field> filled = new HashSet<>();
    private final Set<TableSample.Column> used = new HashSet<>();
    private final Map<TableSample.Column, Map<Field, Double>> likeness = new HashMap<>();

    /** Columns of the types whose recodes are shared, by name. */
    private final Map<String, TableSample.Column> recodedByType = new LinkedHashMap<>();

    private Proposer(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.wordings = new FieldWordings(catalogue);
        this.answers = new Answers(catalogue);
    }

    /** Proposes a mapping. */
    public static Proposal propose(TableSample table, Catalogue catalogue) {
        return new Proposer(catalogue).propose(table.columns());
    }

    /** The YAML of a proposal, with what is unsure in comments. */
    public static String yaml(Proposal proposal, String file, Language language) {
        return ProposalYaml.of(proposal, file, language);
    }

    private record Match(TableSample.Column column, Field field, double rank, boolean isExact, int place) {
    }

    private Proposal propose(List<TableSample.Column> all) {
        Map<String, Long> times = new HashMap<>();
        all.forEach(column -> times.merge(column.name(), 1L, Long::sum));
        List<TableSample.Column> once = all.stream().filter(column -> times.get(column.name()) == 1).toList();
        for (BoxGroups.Group group : BoxGroups.in(once)) {
            set(group);
        }
        byNames(once);
        byValues(once);
        Comparator<Proposal.ColumnPart> order = Comparator.comparingInt(part -> place(all, part.column()));
        columns.sort(order);
        scale();
        yesNo();
        doNotKnow();
        return new Proposal(columns, shared, sets, counts, left(all, times));
    }

    private static int place(List<TableSample.Column> all, String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        return all.size();
    }

    // ---- sets

    private void set(BoxGroups.Group group) {
        Set<Field> exact = wordings.called(group.of());
        Map<Field, Double> alike = wordings.likeness(group.of());
        Field best = null;
        double most = 0;
        for (Field field : catalogue.fields()) {
            if (field.type() == FieldType.SET && !filled.contains(field)) {
                double called = exact.contains(field) ? 1 : alike.getOrDefault(field, 0.0);
                double boxes = shareOfBoxes(field, group);
                // what the question is called goes before what its boxes are called; those decide where it is not
                double rank = called >= ALIKE ? 1 + called : boxes >= ALIKE ? boxes : 0;
                if (rank > most) {
                    most = rank;
                    best = field;
                }
            }
        }
        if (best == null) {
            return;
        }
        List<Text> unsure = new ArrayList<>();
        if (!exact.contains(best)) {
            unsure.add(most > 1 ? ProposalReasons.byLikeness(alike.get(best)) : ProposalReasons.byBoxes());
        }
        if (!BoxGroups.hasUnticked(group)) {
            unsure.add(ProposalReasons.untickedOrEmpty());
        }
        List<Proposal.BoxPart> boxes = boxes(best, group);
        if (!boxes.isEmpty()) {
            filled.add(best);
            sets.add(new Proposal.SetPart(best, boxes, unsure));
        }
    }

    /** The share of the boxes that are called as values of the field are. */
    private double shareOfBoxes(Field field, BoxGroups.Group group) {
        return (double) group.boxes().values().stream().filter(box -> value(field, box).isPresent()).count()
                / group.boxes().size();
    }

    /** The value that is called as the box is; empty where there is none. */
    private static Optional<String> value(Field field, String box) {
        String normal = Likeness.normal(box);
        return field.answers().entrySet().stream().filter(answer -> Likeness.normal(answer.getKey()).equals(normal)
                || Arrays.stream(Language.values())
                        .anyMatch(language -> Likeness.normal(answer.getValue().in(language)).equals(normal)))
                .map(Map.Entry::getKey).findFirst();
    }

    private List<Proposal.BoxPart> boxes(Field field, BoxGroups.Group group) {
        List<String> values = List.copyOf(field.answers().keySet());
        Set<String> taken = new HashSet<>();
        List<Proposal.BoxPart> boxes = new ArrayList<>();
        group.boxes().forEach((column, box) -> {
            List<Text> unsure = new ArrayList<>();
            String value = value(field, box).or(() -> Answers.whole(box, catalogue.terms("value"))).orElse(null);
            int number = Answers.number(box);
            if (value == null && number >= 1 && number <= values.size() && !box.startsWith("_")) {
                value = values.get(number - 1);
                unsure.add(ProposalReasons.boxByOrder());
            }
            if (value == null && number < 0) {
                value = Answers.mostAlike(field, box).orElse(null);
                unsure.add(ProposalReasons.wordsByLikeness());
            }
            if (value != null && taken.add(value)) {
                boxes.add(new Proposal.BoxPart(column.name(), value, unsure));
                used.add(column);
            }
        });
        return boxes;
    }

    // ---- single columns

    private void byNames(List<TableSample.Column> once) {
        List<Match> matches = new ArrayList<>();
        for (int place = 0; place < once.size(); place++) {
            TableSample.Column column = once.get(place);
            if (used.contains(column)) {
                continue;
            }
            Set<Field> called = wordings.called(column.name());
            Map<Field, Double> alike = called.isEmpty() ? wordings.likeness(column.name()) : new LinkedHashMap<>();
            called.forEach(field -> alike.put(field, 1.0));
            likeness.put(column, alike);
            for (Map.Entry<Field, Double> entry : alike.entrySet()) {
                if (entry.getValue() >= ALIKE && !filled.contains(entry.getKey())) {
                    double fits = answers.share(entry.getKey(), column.values());
                    // what the name says goes before what the values say; they decide between names that are as alike
                    double rank = entry.getValue() + 0.1 * fits;
                    matches.add(new Match(column, entry.getKey(), rank, !called.isEmpty(), place));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::rank).reversed().thenComparingInt(Match::place));
        take(matches, Match::isExact);
        if (matches.stream().noneMatch(match -> match.field().name().equals("project_id"))) {
            projectId(once);
        }
        take(matches, match -> true);
    }

    private void take(List<Match> matches, Predicate<Match> wanted) {
        for (Match match : matches) {
            if (wanted.test(match) && !used.contains(match.column()) && !filled.contains(match.field())) {
                take(match, matches);
            }
        }
    }

    private void take(Match match, List<Match> all) {
        Field field = match.field();
        TableSample.Column column = match.column();
        List<Text> unsure = new ArrayList<>();
        if (!match.isExact()) {
            unsure.add(ProposalReasons.byLikeness(likeness.get(column).get(field)));
        }
        if (!match.isExact() || likeness.get(column).size() > 1) {
            List<String> others = others(column, other -> !other.equals(field));
            if (!others.isEmpty()) {
                unsure.add(ProposalReasons.alternatives(others));
            }
        }
        List<String> rivals = all.stream().filter(other -> other.field().equals(field) && other.column() != column
                && (other.isExact() || !match.isExact())).map(other -> other.column().name()).toList();
        if (!rivals.isEmpty()) {
            unsure.add(ProposalReasons.rivals(rivals));
        }
        add(column, field, unsure);
    }

    /** Fields that are called faintly alike, the most alike first. */
    private List<String> others(TableSample.Column column, Predicate<Field> wanted) {
        return likeness.getOrDefault(column, Map.of()).entrySet().stream()
                .filter(other -> other.getValue() >= FAINTLY_ALIKE && wanted.test(other.getKey()))
                .sorted(Map.Entry.<Field, Double>comparingByValue().reversed()).limit(ALTERNATIVES)
                .map(other -> other.getKey().name()).toList();
    }

    private void add(TableSample.Column column, Field field, List<Text> unsure) {
        used.add(column);
        filled.add(field);
        String unit = field.unit() == null ? "" : field.unit().en();
        if (field.type() == FieldType.COUNT && (unit.equals("days") || unit.equals("months"))
                && answers.areDates(column.values())) {
            unsure.add(ProposalReasons.countedFromDate());
            counts.add(new Proposal.CountPart(field, column.name(), unit + "_since", unsure));
            return;
        }
        if (isShared(field)) {
            columns.add(new Proposal.ColumnPart(column.name(), field, Map.of(), null, unsure));
            recodedByType.put(column.name(), column);
            return;
        }
        Answers.Need need = answers.need(field, column.values());
        unsure.addAll(need.unsure());
        if (!need.unreadable().isEmpty()) {
            unsure.add(ProposalReasons.unreadable(need.unreadable()));
        }
        columns.add(new Proposal.ColumnPart(column.name(), field, need.recode(), need.separator(), unsure));
    }

    private static boolean isShared(Field field) {
        return field.type() == FieldType.LEVEL || field.type() == FieldType.YESNO;
    }

    private void byValues(List<TableSample.Column> once) {
        for (TableSample.Column column : once) {
            if (used.contains(column) || column.values().isEmpty()) {
                continue;
            }
            List<Field> fits = catalogue.fields().stream().filter(field -> !filled.contains(field)
                    && answers.areTelling(field, column.values())).toList();
            if (fits.size() == 1) {
                add(column, fits.get(0), new ArrayList<>(List.of(ProposalReasons.byValues())));
            }
        }
    }

    /** Where no column is called like the project: the first identifier, as survey tools number what they get. */
    private void projectId(List<TableSample.Column> once) {
        Field id = catalogue.field("project_id").orElseThrow();
        once.stream().filter(column -> !used.contains(column) && column.isUnique() && !column.values().isEmpty()
                && (" " + Likeness.normal(column.name()) + " ").contains(" id ")
                && answers.share(id, column.values()) == 1).findFirst()
                .ifPresent(column -> add(column, id, new ArrayList<>(List.of(ProposalReasons.idByValues()))));
    }

    // ---- recodes of a whole type

    /** The values of all columns of a type that the type cannot read, or all of them. */
    private Set<String> values(FieldType type, boolean onlyUnreadable) {
        Set<String> values = new LinkedHashSet<>();
        for (Proposal.ColumnPart part : columns) {
            if (part.field().type() == type) {
                recodedByType.get(part.column()).values().stream()
                        .filter(value -> !onlyUnreadable || !answers.reads(part.field(), value)).forEach(values::add);
            }
        }
        return values;
    }

    /** Levels as codes in a row: A1 to A5 of LimeSurvey, or 1 to 5. */
    private void scale() {
        Set<String> unread = values(FieldType.LEVEL, true);
        unread.removeAll(Answers.doNotKnow(unread));
        Set<String> seen = values(FieldType.LEVEL, false);
        Optional<String> first = unread.stream().filter(value -> Answers.number(value) >= 1 && Answers.number(value) <= 5)
                .findFirst();
        if (first.isPresent() && !(Answers.prefix(first.get()).isEmpty() && seen.contains("0"))) {
            String prefix = Answers.prefix(first.get());
            Map<String, String> scale = new LinkedHashMap<>();
            for (int level = 0; level <= 4; level++) {
                scale.put(Answers.codeLike(first.get(), level + 1), String.valueOf(level));
            }
            List<Text> unsure = new ArrayList<>(List.of(
                    prefix.isEmpty() ? ProposalReasons.scaleFromOne() : ProposalReasons.scale()));
            unread.removeAll(scale.keySet());
            if (!unread.isEmpty()) {
                unsure.add(ProposalReasons.otherCodes(unread));
            }
            shared.add(new Proposal.SharedPart("scale", Set.of(FieldType.LEVEL), scale, unsure));
        } else if (!unread.isEmpty()) {
            shared.add(new Proposal.SharedPart("scale", Set.of(FieldType.LEVEL), Map.of(),
                    List.of(ProposalReasons.unreadable(unread))));
        } else if (isFromOne(seen)) {
            shared.add(new Proposal.SharedPart("scale", Set.of(FieldType.LEVEL), Map.of(),
                    List.of(ProposalReasons.scaleUncertain())));
        }
    }

    /** Whether levels are numbers without a 0, in columns that are not called by the names of our fields. */
    private boolean isFromOne(Set<String> seen) {
        return !seen.contains("0") && seen.stream().anyMatch(value -> Answers.number(value) > 0)
                && columns.stream().anyMatch(part -> part.field().type() == FieldType.LEVEL
                        && !part.column().equals(part.field().name()));
    }

    private void yesNo() {
        Set<String> unread = values(FieldType.YESNO, true);
        unread.removeAll(Answers.doNotKnow(unread));
        if (unread.isEmpty()) {
            return;
        }
        Map<String, String> letters = new LinkedHashMap<>();
        boolean numbers = false;
        boolean twoIsNo = unread.contains("1") && !unread.contains("0");
        for (String value : List.copyOf(unread)) {
            String lower = Cells.lower(value);
            boolean isYes = Cells.TICKED.contains(lower);
            if (isYes || Cells.UNTICKED.contains(lower) || twoIsNo && value.equals("2")) {
                numbers |= Answers.number(value) >= 0;
                letters.put(value, isYes ? "yes" : "no");
                unread.remove(value);
            }
        }
        List<Text> unsure = new ArrayList<>();
        if (numbers) {
            unsure.add(ProposalReasons.yesIsOne());
        }
        if (!unread.isEmpty()) {
            unsure.add(ProposalReasons.otherCodes(unread));
        }
        shared.add(new Proposal.SharedPart("yes_no", Set.of(FieldType.YESNO), letters, unsure));
    }

    private void doNotKnow() {
        Set<FieldType> types = new LinkedHashSet<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (FieldType type : List.of(FieldType.LEVEL, FieldType.YESNO)) {
            for (String word : Answers.doNotKnow(values(type, true))) {
                words.put(word, "unknown");
                types.add(type);
            }
        }
        if (!words.isEmpty()) {
            shared.add(new Proposal.SharedPart("dont_know", types, words, List.of()));
        }
    }

    // ---- the rest

    private List<Proposal.LeftPart> left(List<TableSample.Column> all, Map<String, Long> times) {
        List<Proposal.LeftPart> left = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (TableSample.Column column : all) {
            if (!used.contains(column) && named.add(column.name())) {
                List<Text> remarks = new ArrayList<>();
                if (times.get(column.name()) > 1) {
                    remarks.add(ProposalReasons.standsTwice());
                } else {
                    others(column, field -> !filled.contains(field)).stream().findFirst()
                            .ifPresent(field -> remarks.add(ProposalReasons.nearest(field)));
                }
                left.add(new Proposal.LeftPart(column.name(), remarks));
            }
        }
        return left;
    }
}
