package org.redvest.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.redvest.command.CommandSideApplication;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Command side and query side apart, with nothing between them but one PostgreSQL. */
class MainJobInTwoProcessesTest extends MainJobContract {

    @SuppressWarnings("NullAway.Init") // set by start
    private EmbeddedDatabase database;

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext commandSide;

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext querySide;

    @Override
    RunningRedVest start() {
        Path folder = RunningRedVest.temporaryFolder();
        database = EmbeddedDatabase.start(folder);
        String issuer = TestIssuer.shared().settings().getFirst();
        querySide = SpringApplication.run(
                QuerySideApplication.class, "--server.port=0", "--spring.datasource.url=" + database.jdbcUrl(), issuer);
        commandSide = SpringApplication.run(
                CommandSideApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--redvest.keys.directory=" + folder.resolve("keys"),
                "--redvest.keys.create=true",
                "--redvest.authority.founding[0].subject=city-officer",
                issuer);
        return new RunningRedVest(
                port(commandSide), port(querySide), role -> TestIssuer.shared().token(role.claim(), role));
    }

    private static int port(ConfigurableApplicationContext side) {
        return side.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stop() throws Exception {
        commandSide.close();
        querySide.close();
        database.close();
    }
}
