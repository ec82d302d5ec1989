package org.redvest.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, and through which door: the metadata that every event carries, so that an auditor never has to guess.
 * Correlation and causation ids are added by the messaging platform.
 *
 * @param actorKind what kind of actor it was
 * @param actorId which one of its kind
 * @param channel the door it came through
 * @param volunteer number of the volunteer who acts for themselves; null for all others
 */
public record Envelope(
        ActorKind actorKind,
        String actorId,
        Channel channel,
        @Nullable String volunteer) {

    /** Takes none but an actor whom every reader can hold. */
    public Envelope {
        Fit.require(actorId, Subject.MOST);
    }

    /** Metadata key of {@link #actorKind()}. */
    public static final String ACTOR_KIND = "actorKind";
    /** Metadata key of {@link #actorId()}. */
    public static final String ACTOR_ID = "actorId";
    /** Metadata key of {@link #channel()}. */
    public static final String CHANNEL = "channel";
    /** Metadata key of {@link #volunteer()}. */
    public static final String VOLUNTEER = "volunteerId";

    /** Metadata key of the delegation under which somebody acted; set by the check of authority and by nobody else. */
    public static final String DELEGATION = "delegationId";

    /** Metadata key of the holder for whom a deputy acted; set by the check of authority and by nobody else. */
    public static final String DEPUTY_FOR = "deputyFor";

    /** Metadata key of the id of the first message of the chain. */
    public static final String CORRELATION_ID = "correlationId";
    /** Metadata key of the id of the message that led to this one. */
    public static final String CAUSATION_ID = "causationId";

    /** What the metadata of a message may say at most: characters, by key. */
    private static final Map<String, Integer> MOST = Map.of(
            ACTOR_KIND, 20,
            ACTOR_ID, Subject.MOST,
            CHANNEL, 20,
            VOLUNTEER, Ids.MOST,
            DELEGATION, Ids.MOST,
            DEPUTY_FOR, Subject.MOST,
            CORRELATION_ID, Ids.MOST,
            CAUSATION_ID, Ids.MOST);

    /** Kinds of actors. */
    public enum ActorKind {
        /** A caller before there was sign-in. */
        ANONYMOUS,
        /** Somebody who signed in; the id is the subject of their token. */
        USER,
        /** A volunteer who signed in and acts for themselves; the id is the subject of their token. */
        VOLUNTEER,
        /** RedVest itself, following a rule; the id names the automation. */
        AUTOMATION,
        /** The operator's configuration. */
        CONFIGURATION
    }

    /** Doors through which a command comes. */
    public enum Channel {
        /** The REST API. */
        REST,
        /** A file import; the correlation id is the import's. */
        IMPORT,
        /** Nobody's door: RedVest itself. */
        INTERNAL
    }

    /** A caller of the REST API: the subject of their token. */
    public static Envelope user(String subject) {
        return new Envelope(ActorKind.USER, subject, Channel.REST, null);
    }

    /** A volunteer who does something for themselves: the subject of their token, and their number. */
    public static Envelope volunteer(String subject, String number) {
        return new Envelope(ActorKind.VOLUNTEER, subject, Channel.REST, number);
    }

    /** A row of an import: the subject of its uploader's token. */
    public static Envelope importedBy(String uploader) {
        return new Envelope(ActorKind.USER, uploader, Channel.IMPORT, null);
    }

    /** The automation of this name. */
    public static Envelope automation(String name) {
        return new Envelope(ActorKind.AUTOMATION, name, Channel.INTERNAL, null);
    }

    /** The operator's configuration. */
    public static Envelope configuration() {
        return new Envelope(ActorKind.CONFIGURATION, "configuration", Channel.INTERNAL, null);
    }

    /**
     * What the metadata of a stored message say under one of the keys above, mended where not every reader can hold it: the
     * one way to read them, since metadata are texts whatever wrote them. Null where they say nothing.
     *
     * @throws IllegalArgumentException for any other key
     */
    public static @Nullable String stored(Map<String, ?> metaData, String key) {
        Integer most = MOST.get(key);
        if (most == null) {
            throw new IllegalArgumentException("No key of the envelope: " + key);
        }
        Object value = metaData.get(key);
        return value == null ? null : Fit.mend(value.toString(), most);
    }

    /** The envelope as message metadata. */
    public Map<String, @Nullable Object> asMetaData() {
        Map<String, @Nullable Object> metaData = new HashMap<>();
        metaData.put(ACTOR_KIND, actorKind.name());
        metaData.put(ACTOR_ID, actorId);
        metaData.put(CHANNEL, channel.name());
        if (volunteer != null) {
            metaData.put(VOLUNTEER, volunteer);
        }
        return metaData;
    }
}
