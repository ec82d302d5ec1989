package org.redvest.command.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Refusals;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends commands: with the envelope of who acts, again where another node was faster, and with a refusal in place of
 * whatever exception a bus wraps around it.
 */
@Component
public class Commands {

    /** Axon Server's code for a lost race; over the wire it is all that is left of the exception. */
    private static final String INVALID_SEQUENCE = "[AXONIQ-2000]";

    private static final long TIMEOUT_SECONDS = 30;

    /**
     * Whoever loses decides again, a little later each time and not all at once. Only one of each process is in such a race, so
     * that they soon win one; whoever waited longer after each would lose to a process that goes on meanwhile.
     */
    private static final RetryTemplate LOST_RACES = new RetryTemplate(RetryPolicy.builder()
            .includes(LostRace.class)
            .maxRetries(39)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(4))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(80))
            .build());

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command and waits until it is stored.
     *
     * @return what its handler returned
     * @throws Refusal where it was refused, or where too many changed the same thing at once ({@link Problem#BUSY})
     */
    public <R> R send(Command<R> command, Envelope envelope) {
        return send(command, envelope.asMetaData());
    }

    /** As {@link #send(Command, Envelope)}, as part of a longer chain whose id is given. */
    public <R> R send(Command<R> command, Envelope envelope, String correlationId) {
        Map<String, Object> metaData = new HashMap<>(envelope.asMetaData());
        metaData.put(Envelope.CORRELATION_ID, correlationId);
        return send(command, metaData);
    }

    /** As {@link #send(Command, Envelope)}, because of an event. */
    public <R> R send(Command<R> command, Envelope envelope, EventMessage<?> cause) {
        Map<String, Object> metaData = new HashMap<>(envelope.asMetaData());
        metaData.put(
                Envelope.CORRELATION_ID,
                cause.getMetaData().getOrDefault(Envelope.CORRELATION_ID, cause.getIdentifier()));
        metaData.put(Envelope.CAUSATION_ID, cause.getIdentifier());
        return send(command, metaData);
    }

    private <R> R send(Command<R> command, Map<String, ?> metaData) {
        try {
            return LOST_RACES.invoke(() -> sendOnce(command, metaData));
        } catch (LostRace lastOne) {
            throw new Refusal(Problem.BUSY);
        }
    }

    private <R> R sendOnce(Command<R> command, Map<String, ?> metaData) {
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
        try {
            return gateway.<R>send(message).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (isLostRace(failure)) {
                throw new LostRace();
            }
            throw Refusals.within(failure)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElseGet(() -> new CompletionException(failure.getCause()));
        } catch (TimeoutException failure) {
            // the outcome is unknown: the caller repeats with the same ids and learns it
            throw new Refusal(Problem.BUSY);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        }
    }

    /** Another writer was faster. */
    private static final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostRace() {
            super(null, null, false, false);
        }
    }

    /** Whether another writer appended to the same stream first, seen here or by the node that handled the command. */
    private static boolean isLostRace(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || message.contains(INVALID_SEQUENCE)
                    || message.contains(SecondLook.LEFT_BEHIND)) {
                return true;
            }
            if (cause instanceof AxonServerRemoteCommandHandlingException remote
                    && remote.getExceptionDescriptions().stream()
                            .anyMatch(description -> description.contains("ConcurrencyException")
                                    || description.contains("AggregateStreamCreationException"))) {
                return true;
            }
        }
        return false;
    }
}
