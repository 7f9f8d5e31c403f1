package no.driftsklar.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as the server writes them: names in snake_case, every component there, and null only where it is marked as
 * {@link Nullable}. A component that is an {@code Object} may be any JSON.
 */
final class RecordResolver extends ModelResolver {

    private static final SnakeCaseStrategy NAMES = (SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE;
    private static final String REFERENCE = "#/components/schemas/";

    RecordResolver(ObjectMapper mapper) {
        super(mapper.copy().setPropertyNamingStrategy(NAMES));
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            Schema<?> model = resolved.get$ref() == null ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().substring(REFERENCE.length()));
            if (model != null && model.getProperties() != null) {
                model.addType("object");
                complete(model, raw);
            }
        }
        return resolved;
    }

    private static void complete(Schema<?> model, Class<?> type) {
        JsonInclude included = type.getAnnotation(JsonInclude.class);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(model, component.getType());
                continue;
            }
            String name = NAMES.translate(component.getName());
            Schema<?> property = model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            if (included == null && (model.getRequired() == null || !model.getRequired().contains(name))) {
                model.addRequiredItem(name);
            }
            if (component.getType() == Object.class && property.get$ref() == null) {
                model.getProperties().put(name, new Schema<>().description(property.getDescription()));
            } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(name, orNull(property));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null) {
            if (property.getAnyOf() == null) {
                property.addType("null");
            }
            return property;
        }
        Schema<Object> nothing = new Schema<>();
        nothing.addType("null");
        return new Schema<>().description(property.getDescription())
                .anyOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
    }
}
