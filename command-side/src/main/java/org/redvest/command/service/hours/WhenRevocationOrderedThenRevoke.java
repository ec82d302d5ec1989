package org.redvest.command.service.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.hours.OrderedRecord;
import org.redvest.api.service.hours.RefusedRecord;
import org.redvest.api.service.hours.command.ConcludeRevocation;
import org.redvest.api.service.hours.command.ReinstateHours;
import org.redvest.api.service.hours.command.RevokeHours;
import org.redvest.api.service.hours.event.RevocationCarriedOut;
import org.redvest.api.service.hours.event.RevocationOrdered;
import org.redvest.api.service.hours.event.RevocationTakenBack;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/**
 * Carries out what an order says, record by record and as whoever gave it: each is decided by every rule of revocation, and one
 * that is refused keeps no other. A change's number follows from order and record, so that an errand that begins again after its
 * process died does nothing twice.
 */
@Component
class WhenRevocationOrderedThenRevoke extends Automation {

    /** Records that are decided side by side: they are of as many volunteers. */
    private static final int SIDE_BY_SIDE = 8;

    private final Commands commands;
    private final Streams streams;

    WhenRevocationOrderedThenRevoke(Commands commands, Streams streams) {
        super("carry-out-revocations");
        this.commands = commands;
        this.streams = streams;
    }

    @EventHandler
    void on(RevocationOrdered event, EventMessage<?> message) {
        run(() -> carryOut(
                event.orderId(),
                false,
                event.records(),
                record -> new RevokeHours(
                        record.volunteerId(),
                        record.recordId(),
                        HoursChangeId.of(event.orderId().value(), record.recordId()),
                        event.reason(),
                        event.orderId()),
                message));
    }

    @EventHandler
    void on(RevocationTakenBack event, EventMessage<?> message) {
        run(() -> carryOut(
                event.orderId(),
                true,
                revoked(event.orderId()),
                record -> new ReinstateHours(
                        record.volunteerId(),
                        record.recordId(),
                        HoursChangeId.of(event.orderId() + "|taken-back", record.recordId()),
                        event.reason(),
                        event.orderId()),
                message));
    }

    /** Only what the order revoked itself: what was revoked before it stays so. */
    private List<OrderedRecord> revoked(RevocationOrderId order) {
        Set<ServiceRecordId> refused = streams.first(order.value(), RevocationCarriedOut.class).stream()
                .flatMap(done -> done.refused().stream())
                .map(RefusedRecord::recordId)
                .collect(Collectors.toSet());
        return streams.first(order.value(), RevocationOrdered.class).stream()
                .flatMap(ordered -> ordered.records().stream())
                .filter(record -> !refused.contains(record.recordId()))
                .toList();
    }

    private void carryOut(
            RevocationOrderId order,
            boolean takenBack,
            List<OrderedRecord> records,
            Function<OrderedRecord, Command<Effect>> change,
            EventMessage<?> message) {
        Envelope sender = senderOf(message);
        List<RefusedRecord> refused = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            List<Future<Optional<RefusedRecord>>> answers = records.stream()
                    .map(record -> workers.submit(() -> decided(record, change.apply(record), sender, message)))
                    .toList();
            for (Future<Optional<RefusedRecord>> answer : answers) {
                answer.get().ifPresent(refused::add);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failure.getCause());
        }
        commands.send(
                new ConcludeRevocation(order, takenBack, records.size() - refused.size(), refused),
                envelope(),
                message);
    }

    private Optional<RefusedRecord> decided(
            OrderedRecord record, Command<Effect> change, Envelope sender, EventMessage<?> message) {
        try {
            commands.send(change, sender, message);
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return Optional.of(new RefusedRecord(record.recordId(), refusal.problem()));
        }
    }

    /** What they may revoke themselves is revoked, and nothing else. */
    private static Envelope senderOf(EventMessage<?> message) {
        @Nullable String subject = Envelope.stored(message.getMetaData(), Envelope.ACTOR_ID);
        return Envelope.user(Objects.requireNonNull(subject));
    }
}
