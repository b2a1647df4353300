package vigie.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import vigie.model.Id;

/**
 * How model records look as JSON, without a JSON annotation in the model: ids are bare strings, a sealed type says which of its
 * records it is in {@code "type"}, what is not {@code @Nullable} must be there.
 */
public final class WireFormat {

    private WireFormat() {}

    /** A strict mapper for model records; immutable and thread-safe. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new Conventions())
                .addModule(ids())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static SimpleModule ids() {
        var module = new SimpleModule("ids").addSerializer(Id.class, new IdWriter());
        for (var type : Id.class.getPermittedSubclasses()) addReader(module, type.asSubclass(Id.class));
        return module;
    }

    private static <I extends Id> void addReader(SimpleModule module, Class<I> type) {
        module.addDeserializer(type, new IdReader<>(type));
    }

    private static final class IdWriter extends ValueSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value());
        }
    }

    private static final class IdReader<I extends Id> extends ValueDeserializer<I> {

        private final Constructor<I> constructor;

        IdReader(Class<I> type) {
            try {
                constructor = type.getConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is not a record of one string", e);
            }
        }

        @Override
        public I deserialize(JsonParser in, DeserializationContext context) {
            try {
                return constructor.newInstance(in.getString());
            } catch (ReflectiveOperationException e) {
                return context.reportInputMismatch(this, "not an id: " + e.getCause());
            }
        }
    }

    /** Reads from the language what annotations would otherwise repeat: what is sealed, and what may be absent. */
    private static final class Conventions extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;
        private static final JsonTypeInfo.Value TYPE_FIELD =
                JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
            return sealedParent(type.getRawType()) == null ? null : TYPE_FIELD;
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated type) {
            var permitted = type.getRawType().getPermittedSubclasses();
            if (permitted == null || type.getRawType() == Id.class) return null;
            return Arrays.stream(permitted)
                    .map(record -> new NamedType(record, nameOf(record)))
                    .toList();
        }

        @Override
        public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
            return sealedParent(type.getRawType()) == null ? null : nameOf(type.getRawType());
        }

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedParameter parameter && !isNullable(parameter);
        }

        private static boolean isNullable(AnnotatedParameter parameter) {
            return parameter.getMember() instanceof Constructor<?> constructor
                    && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
                            Nullable.class);
        }

        /** {@code StoryDecided} is written as {@code story-decided}. */
        private static String nameOf(Class<?> record) {
            return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }

        private static @Nullable Class<?> sealedParent(Class<?> type) {
            if (type.isSealed() && type.isInterface() && type != Id.class) return type;
            for (var parent : type.getInterfaces()) if (parent.isSealed() && parent != Id.class) return parent;
            return null;
        }
    }
}
