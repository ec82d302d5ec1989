package org.redvest.query;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Closes what the tests started before PostgreSQL goes away with the process, so that nothing complains about it. */
class ClosesContextsAtTheEnd implements BeforeAllCallback {

    private static final class Contexts implements AutoCloseable {

        private final Set<ConfigurableApplicationContext> running = ConcurrentHashMap.newKeySet();

        @Override
        public void close() {
            running.forEach(ConfigurableApplicationContext::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Contexts contexts = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(ClosesContextsAtTheEnd.class))
                .computeIfAbsent(Contexts.class);
        if (SpringExtension.getApplicationContext(test) instanceof ConfigurableApplicationContext context) {
            contexts.running.add(context);
        }
    }
}
