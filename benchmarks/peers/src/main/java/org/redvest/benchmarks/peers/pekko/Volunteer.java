package org.redvest.benchmarks.peers.pekko;

import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.pattern.StatusReply;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.redvest.benchmarks.peers.hours.Hours;

/** A volunteer: reads their events when first asked, and stays in memory from then on. */
final class Volunteer extends EventSourcedBehaviorWithEnforcedReplies<Certify, Stored, Hours> {

    private Volunteer(String id) {
        super(PersistenceId.of("Volunteer", id));
    }

    static Behavior<Certify> of(String id) {
        return new Volunteer(id);
    }

    @Override
    public Hours emptyState() {
        return new Hours();
    }

    @Override
    public CommandHandlerWithReply<Certify, Stored, Hours> commandHandler() {
        return newCommandHandlerWithReplyBuilder()
                .forAnyState()
                .onCommand(Certify.class, this::certify)
                .build();
    }

    private ReplyEffect<Stored, Hours> certify(Hours hours, Certify certify) {
        Stored stored;
        try {
            stored = new Stored(
                    hours.decide(certify.command()), certify.command().envelope());
        } catch (IllegalStateException e) {
            return Effect().reply(certify.replyTo(), StatusReply.error(e));
        }
        return Effect().persist(stored).thenReply(certify.replyTo(), evolved -> StatusReply.success(Done.done()));
    }

    @Override
    public EventHandler<Hours, Stored> eventHandler() {
        return newEventHandlerBuilder()
                .forAnyState()
                .onEvent(Stored.class, (hours, stored) -> {
                    hours.evolve(stored.event());
                    return hours;
                })
                .build();
    }
}
