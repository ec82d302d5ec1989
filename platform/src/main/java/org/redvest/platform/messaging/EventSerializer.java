package org.redvest.platform.messaging;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.redvest.api.Event;

/** Writes events as JSON under their {@link EventNames}. Whatever else comes is written under its class name. */
final class EventSerializer extends Jackson3Serializer {

    private final EventNames names;

    EventSerializer(EventNames names, Jackson3SerializerCustomizer json) {
        super(builder().revisionResolver(new AnnotationRevisionResolver()).jsonMapperBuilderCustomizer(json));
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public SerializedType typeForClass(Class type) {
        return type != null && Event.class.isAssignableFrom(type)
                ? new SimpleSerializedType(
                        EventNames.of(type), getRevisionResolver().revisionOf(type))
                : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return names.type(type.getName()).<Class<?>>map(event -> event).orElseGet(() -> super.classForType(type));
    }
}
