package org.redvest.query.platform.projecting;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of a read model. Its rows are facts: each is added once and never changed, so that a row that comes again, or
 * out of turn, does no harm.
 */
public final class Table {

    private static final ClassValue<Table> OF_ROWS = new ClassValue<>() {
        @Override
        protected Table computeValue(Class<?> row) {
            return read(row);
        }
    };

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final String name;
    private final List<String> columns;
    private final List<String> key;
    private final List<VarHandle> fields;

    private Table(String name, List<String> columns, List<String> key, List<VarHandle> fields) {
        this.name = name;
        this.columns = columns;
        this.key = key;
        this.fields = fields;
    }

    /** A table with these columns, for what is no row of a read model. */
    static Table of(String name, String... columns) {
        return new Table(name, List.of(columns), List.of(), List.of());
    }

    /**
     * The table whose rows a class describes: an entity that names its table, with a field for each column. The fields that
     * are its ids are what makes a row the same when it comes again.
     *
     * @throws IllegalArgumentException where the class is none
     */
    public static Table of(Class<?> row) {
        return OF_ROWS.get(row);
    }

    private static Table read(Class<?> row) {
        jakarta.persistence.Table table = row.getAnnotation(jakarta.persistence.Table.class);
        if (table == null) {
            throw new IllegalArgumentException(row.getName() + " does not say which table its rows are of");
        }
        List<String> columns = new ArrayList<>();
        List<String> key = new ArrayList<>();
        List<VarHandle> fields = new ArrayList<>();
        for (Field field : row.getDeclaredFields()) {
            Column column = field.getAnnotation(Column.class);
            if (isWritten(field, column)) {
                String named = column == null || column.name().isEmpty() ? snakeCase(field.getName()) : column.name();
                columns.add(named);
                fields.add(handle(row, field));
                if (field.isAnnotationPresent(Id.class)) {
                    key.add(named);
                }
            }
        }
        return new Table(table.name(), List.copyOf(columns), List.copyOf(key), List.copyOf(fields));
    }

    private static boolean isWritten(Field field, @Nullable Column column) {
        return !Modifier.isStatic(field.getModifiers())
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Transient.class)
                && (column == null || column.insertable());
    }

    private static String snakeCase(String name) {
        return WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static VarHandle handle(Class<?> row, Field field) {
        try {
            return MethodHandles.privateLookupIn(row, MethodHandles.lookup()).unreflectVarHandle(field);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(field + " cannot be read", e);
        }
    }

    /** The table's name, without its schema. */
    public String name() {
        return name;
    }

    /** Names of the columns, in the order of a row's values. */
    List<String> columns() {
        return columns;
    }

    /** What a row holds, as the driver takes it. */
    @Nullable Object[] values(Object row) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameter(fields.get(i).get(row));
        }
        return values;
    }

    private static @Nullable Object parameter(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            // the driver would round to microseconds, and times of questions are cut off
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> texts -> texts.toArray(String[]::new);
            default -> value;
        };
    }

    /** Adds a row unless it is there. */
    String insertInto(String schema) {
        return "INSERT INTO %s.%s (%s) VALUES (%s) ON CONFLICT %s DO NOTHING"
                .formatted(
                        schema,
                        name,
                        columnList(),
                        String.join(", ", Collections.nCopies(columns.size(), "?")),
                        key.isEmpty() ? "" : "(" + String.join(", ", key) + ")");
    }

    /** Takes rows in bulk. */
    public String copyInto(String schema) {
        return "COPY %s.%s (%s) FROM STDIN".formatted(schema, name, columnList());
    }

    private String columnList() {
        return String.join(", ", columns);
    }
}
