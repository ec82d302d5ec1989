package org.redvest.standalone;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as {@code ./mvnw} starts it, in this process and on a folder of its own. */
final class Demo implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final RunningRedVest redVest;

    private Demo(ConfigurableApplicationContext context) {
        this.context = context;
        this.redVest = new RunningRedVest(port());
    }

    /** Starts one, with further settings. */
    static Demo start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--redvest.demo=true",
                "--redvest.data-directory=" + RunningRedVest.temporaryFolder()));
        arguments.addAll(List.of(settings));
        return new Demo(SpringApplication.run(RedVest.class, arguments.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    RunningRedVest redVest() {
        return redVest;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several of its type. */
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
