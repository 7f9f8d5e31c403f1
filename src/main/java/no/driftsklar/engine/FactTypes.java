package no.driftsklar.engine;

import java.util.List;
import java.util.StringJoiner;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;

/** Declares, in Drools' language, the facts that rules see: one wide typed Project made from the catalogue. */
final class FactTypes {

    private FactTypes() {
    }

    static String declare(Catalogue.Content content) {
        List<String> factors = content.factors().stream().map(Factor::id).toList();
        StringJoiner drl = new StringJoiner("\n", "package " + Stage.factTypes(content.id()) + ";\n", "\n");
        declare(drl, "Hinders", factors.stream().map(factor -> factor + " : boolean").toList());
        declare(drl, "Promotes", factors.stream().map(factor -> factor + " : boolean").toList());
        drl.add("declare Project");
        content.fields().forEach(field -> drl.add("  " + field.name() + " : " + javaType(field)));
        drl.add("  in_use : boolean").add("  due_phase : String");
        drl.add("  hinders : Hinders").add("  promotes : Promotes");
        drl.add("  states : " + States.class.getName());
        drl.add("  advice : " + Advice.class.getName());
        drl.add("  warnings : " + Warnings.class.getName());
        drl.add("end");
        declare(drl, "Standing", List.of("critical_risks : Integer", "open_conditions : Integer", "score : Double",
                "coverage : Double", "weakest_dimension : Double", "judged_coverage : Integer",
                "not_ready_score : Integer", "not_ready_dimension : Integer",
                "decision : " + Decision.class.getName()));
        return drl.toString();
    }

    private static void declare(StringJoiner drl, String type, List<String> members) {
        drl.add("declare " + type);
        members.forEach(member -> drl.add("  " + member));
        drl.add("end");
    }

    private static String javaType(Field field) {
        return switch (field.type()) {
            case LEVEL, COUNT -> "Integer";
            case PERCENT -> "Double";
            case DATE -> "java.time.LocalDate";
            case SET -> "java.util.Set";
            default -> "String";
        };
    }
}
