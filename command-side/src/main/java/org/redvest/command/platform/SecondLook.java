package org.redvest.command.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Refusals;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Nobody is refused, or told that something was recorded before, because of a state that another process has left behind:
 * where a command is about to end without writing anything, what it remembered is brought up to date, and where that was
 * old, the command is decided again like any lost race. A state that was just read from the log needs no second look.
 */
@Component
final class SecondLook implements MessageHandlerInterceptor<CommandMessage<?>>, InitializingBean {

    /** Over the wire it is all that is left of the exception. */
    static final String LEFT_BEHIND = "Decided on a state that another process has left behind";

    private final CommandBus commandBus;

    SecondLook(CommandBus commandBus) {
        this.commandBus = commandBus;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it is registered for as long as the bus lives
    public void afterPropertiesSet() {
        commandBus.registerHandlerInterceptor(this);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            Object answer = chain.proceed();
            if (RememberingRepository.changedNothing(unitOfWork)) {
                requireNewest(unitOfWork);
            }
            return answer;
        } catch (Exception failure) {
            if (failure instanceof Refusal || Refusals.within(failure).isPresent()) {
                requireNewest(unitOfWork);
            }
            throw failure;
        }
    }

    private static void requireNewest(UnitOfWork<?> unitOfWork) {
        if (RememberingRepository.catchUp(unitOfWork)) {
            throw new ConcurrencyException(LEFT_BEHIND);
        }
    }
}
