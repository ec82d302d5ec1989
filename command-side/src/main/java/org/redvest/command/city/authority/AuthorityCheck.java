package org.redvest.command.city.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redvest.api.Command;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.Acting;

/**
 * Lets a command through to its handler if its sender holds what it requires, and writes into its metadata under which
 * delegation: from there it comes into those of the events. What the metadata said of it before counts for nothing.
 */
final class AuthorityCheck implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Set<String> FOUND_HERE = Set.of(Envelope.DELEGATION, Envelope.DEPUTY_FOR);

    private final Authority authority;

    AuthorityCheck(Authority authority) {
        this.authority = authority;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        MetaData sent = message.getMetaData();
        Command<?> wish = (Command<?>) message.getPayload();
        Map<String, Object> checked = new HashMap<>(sent);
        checked.keySet().removeAll(FOUND_HERE);
        checked.putAll(require(wish.requirement(), sent));
        unitOfWork.transformMessage(command -> command.withMetaData(checked));
        return chain.proceed();
    }

    private Map<String, String> require(Requirement requirement, MetaData sender) {
        ActorKind kind = kindOf(sender);
        if (requirement instanceof Requirement.SignedIn && kind != ActorKind.ANONYMOUS) {
            return Map.of();
        }
        return switch (kind) {
            case AUTOMATION, CONFIGURATION -> Map.of();
            case USER -> found(authority.require(Subject.of(text(sender, Envelope.ACTOR_ID)), requirement));
            case VOLUNTEER -> {
                requireOneself(requirement, text(sender, Envelope.VOLUNTEER));
                yield Map.of();
            }
            case ANONYMOUS -> throw new Refusal(Problem.SIGN_IN_REQUIRED);
        };
    }

    /** A volunteer needs no delegation for what is their own, and has none for anything else. */
    private static void requireOneself(Requirement requirement, String volunteer) {
        if (!(requirement instanceof Requirement.OrOneself oneself)
                || !oneself.volunteer().value().equals(volunteer)) {
            throw new Refusal(Problem.FORBIDDEN);
        }
    }

    private static Map<String, String> found(Acting acting) {
        Map<String, String> found = new HashMap<>();
        found.put(Envelope.DELEGATION, acting.delegation().value());
        if (acting.deputyFor() != null) {
            found.put(Envelope.DEPUTY_FOR, acting.deputyFor().value());
        }
        return found;
    }

    private static ActorKind kindOf(MetaData sender) {
        String kind = text(sender, Envelope.ACTOR_KIND);
        return kind.isEmpty() ? ActorKind.ANONYMOUS : ActorKind.valueOf(kind);
    }

    private static String text(MetaData sender, String key) {
        return sender.get(key) instanceof String text ? text : "";
    }
}
