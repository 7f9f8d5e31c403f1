package no.driftsklar.batch.output;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Text;
import org.junit.jupiter.api.Test;

class XlsxOutputTest {

    private static final int ALL_ROWS_OF_A_SHEET_BUT_THE_HEADER = 1_048_575;

    @Test
    void aSheetHoldsAsManyRowsAsExcelAndNotOneMore() throws IOException {
        List<String> rows = Collections.nCopies(ALL_ROWS_OF_A_SHEET_BUT_THE_HEADER, "x");
        Column<String> column = new Column<>("note", Column.Kind.CODE, new Text("", "", ""), Map.of(), row -> row);
        XlsxOutput<String> workbook = new XlsxOutput<>(new Table<>("findings", true, List.of(column), scored -> rows),
                OutputStream.nullOutputStream());
        workbook.begin();
        Scored any = new Scored(null, null, null, List.of());

        assertThatCode(() -> workbook.render(List.of(any)).append()).doesNotThrowAnyException();
        assertThatThrownBy(() -> workbook.render(List.of(any)).append()).isInstanceOf(WorkbookLimitException.class)
                .hasMessage("the table findings has more than 1048575 rows, which is all that a sheet of a workbook "
                        + "holds; use --format csv");
    }
}
