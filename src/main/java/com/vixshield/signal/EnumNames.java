package com.vixshield.signal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Spells constants in JSON, as values and as keys of maps, and finds them again by their spelling. */
final class EnumNames {

    private EnumNames() {
    }

    static <E extends Enum<E>> void both(SimpleModule module, Class<E> type, Function<E, String> name) {
        write(module, type, name);
        module.addDeserializer(type, reader(type, name));
        keys(module, type, name);
    }

    static <E extends Enum<E>> void keys(SimpleModule module, Class<E> type, Function<E, String> name) {
        module.addKeySerializer(type, writer(name, JsonGenerator::writeFieldName));
        module.addKeyDeserializer(type, keyReader(type, name));
    }

    static <T> void write(SimpleModule module, Class<T> type, Function<T, String> name) {
        module.addSerializer(type, writer(name, JsonGenerator::writeString));
    }

    private interface Output {
        void write(JsonGenerator json, String text) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Function<T, String> name, Output output) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                output.write(json, name.apply(value));
            }
        };
    }

    private static <E extends Enum<E>> JsonDeserializer<E> reader(Class<E> type, Function<E, String> name) {
        return new FromStringDeserializer<E>(type) {
            private static final long serialVersionUID = 1;

            @Override
            protected E _deserialize(String text, DeserializationContext context) throws IOException {
                return find(type, name, text).orElseThrow(
                        () -> context.weirdStringException(text, type,
                                "not a " + type.getSimpleName().toLowerCase(Locale.ROOT)));
            }
        };
    }

    private static <E extends Enum<E>> KeyDeserializer keyReader(Class<E> type, Function<E, String> name) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                Optional<E> found = find(type, name, key);
                return found.isPresent()
                        ? found.get()
                        : context.handleWeirdKey(type, key, "not a " + type.getSimpleName().toLowerCase(Locale.ROOT));
            }
        };
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, Function<E, String> name, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> name.apply(constant).equals(text)).findFirst();
    }
}
