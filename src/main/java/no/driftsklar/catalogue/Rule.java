package no.driftsklar.catalogue;

import java.util.List;

/**
 * One Drools rule as the engine found it in a file of the rule base.
 *
 * @param name     a sentence that a researcher would say; unique in the rule base
 * @param file     the file that it stands in, relative to the rule base
 * @param effect   what it does when it fires
 * @param subject  the factor, risk, contradiction or verdict that it is about
 * @param variant  the variant of the action that it chooses, null for other effects
 * @param salience order among rules of which the first decides; 0 where it does not matter
 * @param fields   fields that stand in its condition, those behind {@code in_use} and {@code due_phase} included
 * @param hinders  factors that its condition asks whether they hinder
 * @param promotes factors that its condition asks whether they promote
 * @param drl      the rule as written
 */
public record Rule(String name, String file, Effect effect, String subject, String variant, int salience,
        List<String> fields, List<String> hinders, List<String> promotes, String drl) {

    /** What a rule does when it fires. */
    public enum Effect implements Key {
        HINDERS, PROMOTES, VARIANT, RISK, CONTRADICTION, VERDICT
    }
}
