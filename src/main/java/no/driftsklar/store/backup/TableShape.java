package no.driftsklar.store.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.store.database.Database;

/**
 * A table as the database itself describes it, so that none can be forgotten.
 *
 * @param columns    in the order of their names, the same in both databases
 * @param key        names of the columns by which its rows are put in order
 * @param references the tables whose rows its rows need
 */
record TableShape(String name, List<Column> columns, List<String> key, Set<String> references) {

    /** What Flyway keeps for itself: it follows from the version of the schema. */
    private static final String HISTORY = "flyway_schema_history";

    enum Type { TEXT, NUMBER, BYTES }

    record Column(String name, Type type) {
    }

    /** All tables, each after those that it references. */
    static List<TableShape> all(Connection connection) throws SQLException {
        List<TableShape> left = new ArrayList<>();
        DatabaseMetaData meta = connection.getMetaData();
        for (String name : strings(meta.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"}),
                "TABLE_NAME")) {
            if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
                left.add(of(connection, name));
            }
        }
        left.sort(Comparator.comparing(TableShape::name));
        List<TableShape> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!left.isEmpty()) {
            TableShape next = left.stream().filter(table -> done.containsAll(table.references())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables reference each other in a circle: " + left));
            left.remove(next);
            ordered.add(next);
            done.add(next.name());
        }
        return ordered;
    }

    private static TableShape of(Connection connection, String name) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(connection.getCatalog(), connection.getSchema(), name, "%")) {
            while (rows.next()) {
                // in a pattern of names the underscore stands for any character
                if (rows.getString("TABLE_NAME").equals(name)) {
                    columns.add(new Column(rows.getString("COLUMN_NAME"), type(name, rows.getString("TYPE_NAME"))));
                }
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        List<String> key = strings(meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name), "COLUMN_NAME");
        key.sort(Comparator.naturalOrder());
        Set<String> references = new HashSet<>(
                strings(meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), name), "PKTABLE_NAME"));
        references.remove(name);
        return new TableShape(name, columns, key.isEmpty() ? columns.stream().map(Column::name).toList() : key, references);
    }

    private static Type type(String table, String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "TEXT" -> Type.TEXT;
            case "BIGINT", "INT8" -> Type.NUMBER;
            case "BLOB", "BYTEA" -> Type.BYTES;
            default -> throw new IllegalStateException("a column of " + table + " is of the type " + type
                    + ", which the two databases do not share");
        };
    }

    private static List<String> strings(ResultSet rows, String column) throws SQLException {
        try (rows) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(column));
            }
            return strings;
        }
    }

    /** Selects all rows in an order that does not hang on the database. */
    String select(Database.Kind kind) {
        String order = key.stream().map(column -> quoted(column) + (kind == Database.Kind.POSTGRESQL && isText(column)
                ? " collate \"C\"" : "")).collect(Collectors.joining(", "));
        return "select " + names() + " from " + quoted(name) + " order by " + order;
    }

    private boolean isText(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column) && each.type() == Type.TEXT);
    }

    String insert() {
        return "insert into " + quoted(name) + " (" + names() + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private String names() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + quoted(name) + " limit 1")) {
            return !rows.next();
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
