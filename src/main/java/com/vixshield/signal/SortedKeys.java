package com.vixshield.signal;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;

/**
 * Writes maps with constants as keys in the order of their spelling, as maps with texts are. By itself the mapper would take
 * the order in which the constants are declared, and the bytes of what has been sealed would change.
 */
final class SortedKeys extends SimpleModule {

    private static final long serialVersionUID = 1;

    private final Class<? extends Enum<?>> keys;

    /** @param keys an enumeration whose constants are spelt by their toString */
    SortedKeys(Class<? extends Enum<?>> keys) {
        super("sorted keys");
        this.keys = keys;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Serializers.Base() {
            @Override
            public JsonSerializer<?> findMapSerializer(SerializationConfig config, MapType type, BeanDescription bean,
                    JsonSerializer<Object> keySerializer, TypeSerializer typeSerializer,
                    JsonSerializer<Object> valueSerializer) {
                return type.getKeyType().hasRawClass(keys)
                        ? new StdDelegatingSerializer(Object.class, new Sorting(type))
                        : null;
            }
        });
    }

    private record Sorting(MapType type) implements Converter<Object, Object> {

        @Override
        public Object convert(Object map) {
            Map<String, Object> sorted = new TreeMap<>();
            ((Map<?, ?>) map).forEach((key, value) -> sorted.put(key.toString(), value));
            return sorted;
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructMapType(TreeMap.class, types.constructType(String.class), type.getContentType());
        }
    }
}
