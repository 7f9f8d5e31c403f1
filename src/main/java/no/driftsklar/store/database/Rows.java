package no.driftsklar.store.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import no.driftsklar.catalogue.Key;

/** What reading rows of different tables has in common. */
public final class Rows {

    private Rows() {
    }

    /** A number; null where there is none. */
    public static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** A day; null where there is none. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    /** The constant that has a key. */
    public static <E extends Enum<E> & Key> E constant(Class<E> type, String key) {
        for (E constant : type.getEnumConstants()) {
            if (constant.key().equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + key);
    }
}
