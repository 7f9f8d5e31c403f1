package no.driftsklar.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as bytes: how the build keeps what it has worked out, the catalogue of a rule base and the words of the pages, for each
 * start to read. Every command waits for it, and a program that has just started takes over ten times as long to read the same
 * as JSON ({@code bench/README.md}). It is no format to exchange: it is read by the program that wrote it.
 *
 * <p>Takes records, enums, strings, whole numbers, doubles, truth values, and lists and maps of those; null stays null. What is
 * read equals what was written; lists and maps cannot be changed, and maps keep their order.
 */
public final class RecordBytes {

    /** What comes next, and how it is read. */
    private enum Kind {
        NULL(in -> null),
        TRUE(in -> true),
        FALSE(in -> false),
        INTEGER(in -> in.bytes.getInt()),
        DOUBLE(in -> in.bytes.getDouble()),
        STRING(Reader::string),
        ENUM(Reader::constant),
        LIST(Reader::list),
        MAP(Reader::map),
        RECORD(Reader::row);

        private final Function<Reader, Object> read;

        Kind(Function<Reader, Object> read) {
            this.read = read;
        }
    }

    private RecordBytes() {
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException for a value of a kind that it does not take
     */
    public static byte[] write(Object value) {
        Writer writer = new Writer();
        try {
            writer.value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalStateException where a record has other components than when it was written
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return type.cast(new Reader(ByteBuffer.wrap(bytes)).value());
    }

    /**
     * Reads what the build wrote among the classes.
     *
     * @param name the resource, without a slash before it
     * @throws IllegalStateException where the program was built without it, or a record has other components than when it was
     *                               written
     */
    public static <T> T builtIn(String name, Class<T> type) {
        try (InputStream in = RecordBytes.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shape(Class<?> type) {
        return type.isRecord() ? Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.joining(",")) : "";
    }

    private static final class Writer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);
        private final Map<String, Integer> strings = new HashMap<>();
        private final Map<Class<?>, Integer> types = new HashMap<>();

        void value(Object value) throws IOException {
            if (value == null) {
                kind(Kind.NULL);
            } else if (value instanceof Boolean truth) {
                kind(truth ? Kind.TRUE : Kind.FALSE);
            } else if (value instanceof Integer number) {
                kind(Kind.INTEGER);
                out.writeInt(number);
            } else if (value instanceof Double number) {
                kind(Kind.DOUBLE);
                out.writeDouble(number);
            } else if (value instanceof String text) {
                kind(Kind.STRING);
                string(text);
            } else if (value instanceof Enum<?> constant) {
                kind(Kind.ENUM);
                type(constant.getDeclaringClass());
                string(constant.name());
            } else if (value instanceof List<?> list) {
                kind(Kind.LIST);
                out.writeInt(list.size());
                for (Object item : list) {
                    value(item);
                }
            } else if (value instanceof Map<?, ?> map) {
                kind(Kind.MAP);
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    value(entry.getKey());
                    value(entry.getValue());
                }
            } else if (value instanceof Record row) {
                kind(Kind.RECORD);
                type(row.getClass());
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    value(component(row, component));
                }
            } else {
                throw new IllegalArgumentException("records are not kept with a " + value.getClass().getName() + " in them");
            }
        }

        private static Object component(Record row, RecordComponent component) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private void kind(Kind kind) throws IOException {
            out.writeByte(kind.ordinal());
        }

        /** By its number among those that came before, or behind the next number itself. */
        private void type(Class<?> type) throws IOException {
            Integer known = types.putIfAbsent(type, types.size());
            out.writeInt(known == null ? types.size() - 1 : known);
            if (known == null) {
                string(type.getName());
                string(shape(type));
            }
        }

        private void string(String text) throws IOException {
            Integer known = strings.putIfAbsent(text, strings.size());
            out.writeInt(known == null ? strings.size() - 1 : known);
            if (known == null) {
                // in the coding that the virtual machine keeps it in, it is copied and not decoded
                boolean narrow = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
                byte[] coded = text.getBytes(charset(narrow));
                out.writeBoolean(narrow);
                out.writeInt(coded.length);
                out.write(coded);
            }
        }
    }

    private static Charset charset(boolean narrow) {
        return narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
    }

    private static final class Reader {

        private static final Kind[] KINDS = Kind.values();

        private final ByteBuffer bytes;
        private final List<String> strings = new ArrayList<>();
        private final List<Type> types = new ArrayList<>();

        Reader(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /** A record with what makes it, or an enum. */
        private record Type(Class<?> of, Constructor<?> constructor) {
        }

        Object value() {
            return KINDS[bytes.get()].read.apply(this);
        }

        private List<Object> list() {
            return Collections.unmodifiableList(Arrays.asList(values(bytes.getInt())));
        }

        private Object[] values(int count) {
            Object[] values = new Object[count];
            for (int i = 0; i < count; i++) {
                values[i] = value();
            }
            return values;
        }

        private Map<Object, Object> map() {
            int size = bytes.getInt();
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(), value());
            }
            return Collections.unmodifiableMap(map);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Object constant() {
            return Enum.valueOf((Class) type().of(), string());
        }

        private Object row() {
            Constructor<?> constructor = type().constructor();
            try {
                return constructor.newInstance(values(constructor.getParameterCount()));
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private Type type() {
            int number = bytes.getInt();
            if (number == types.size()) {
                types.add(type(string(), string()));
            }
            return types.get(number);
        }

        private static Type type(String name, String shape) {
            try {
                Class<?> type = Class.forName(name);
                if (!shape(type).equals(shape)) {
                    throw new IllegalStateException(name + " has other components than when it was written: (" + shape + ")");
                }
                Constructor<?> constructor = null;
                if (type.isRecord()) {
                    constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getType).toArray(Class<?>[]::new));
                    constructor.setAccessible(true);
                }
                return new Type(type, constructor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private String string() {
            int number = bytes.getInt();
            if (number == strings.size()) {
                boolean narrow = bytes.get() != 0;
                int length = bytes.getInt();
                strings.add(new String(bytes.array(), bytes.position(), length, charset(narrow)));
                bytes.position(bytes.position() + length);
            }
            return strings.get(number);
        }
    }
}
