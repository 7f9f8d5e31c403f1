package no.driftsklar.bench;

import java.util.Arrays;

/**
 * What the rules say about one project, as the engines of the program file it: for each of the twenty factors which
 * rule says that it hinders, that it promotes, and which variant of its action fits; of several the first. A rule is
 * its place among the rules of its factor.
 */
final class Findings {

    /** No rule speaks. */
    static final int NONE = -1;

    final int[] hinders = new int[TwentyFactors.IDS.size()];
    final int[] promotes = new int[TwentyFactors.IDS.size()];
    final int[] variants = new int[TwentyFactors.IDS.size()];

    Findings clear() {
        Arrays.fill(hinders, NONE);
        Arrays.fill(promotes, NONE);
        Arrays.fill(variants, NONE);
        return this;
    }

    /** Notes a rule where no rule before it in the file has spoken. */
    static void add(int[] spoken, int factor, int rule) {
        if (spoken[factor] == NONE || rule < spoken[factor]) {
            spoken[factor] = rule;
        }
    }

    @Override
    public String toString() {
        return "hinders " + Arrays.toString(hinders) + " promotes " + Arrays.toString(promotes) + " variants "
                + Arrays.toString(variants);
    }
}
