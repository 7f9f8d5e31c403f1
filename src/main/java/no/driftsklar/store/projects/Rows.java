package no.driftsklar.store.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.driftsklar.catalogue.Key;

/** What reading rows of different tables has in common. */
final class Rows {

    private Rows() {
    }

    static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static <E extends Enum<E> & Key> E constant(Class<E> type, String key) {
        for (E constant : type.getEnumConstants()) {
            if (constant.key().equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + key);
    }
}
