package no.driftsklar.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariableNamesTest {

    @Test
    void namesAreLettersDigitsAndUnderscores() {
        assertThat(VariableNames.of(List.of("score_people", "Blåbær øl", "=SUM(A1)", "2026", "%", "Más", "with", "str20"), 32))
                .containsExactly("score_people", "Blabaer_ol", "v__SUM_A1", "v_2026", "v", "Mas", "v_with", "v_str20");
    }

    @Test
    void noTwoNamesAreTheSameWhateverTheirCase() {
        assertThat(VariableNames.of(List.of("note", "Note", "note ", "note_2"), 32))
                .containsExactly("note", "Note_2", "note_3", "note_2_2");
    }

    @Test
    void longNamesAreCut() {
        String longName = "the_opinion_of_the_municipal_council";

        assertThat(VariableNames.of(List.of(longName, longName + "_now"), 32))
                .containsExactly("the_opinion_of_the_municipal_cou", "the_opinion_of_the_municipal_c_2");
    }
}
