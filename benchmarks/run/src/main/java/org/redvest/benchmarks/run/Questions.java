package org.redvest.benchmarks.run;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Questions to a RedVest over kept-alive connections, as many as there are callers at once. */
final class Questions implements AutoCloseable {

    /** Within the policies of the city. */
    static final String INSTANT = "2025-06-01T09:00:00+08:00";

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String LINES = "application/x-ndjson";
    private static final int OK = 200;
    private static final int VOLUNTEERS = 100_000;

    private final List<String> volunteers;
    private final Connections connections;

    private Questions(Connections.Opener opener, List<String> volunteers) {
        this.connections = new Connections(opener);
        this.volunteers = volunteers;
    }

    /** About what is public. */
    static Questions to(RedVest redVest) {
        return new Questions(redVest::connect, List.of());
    }

    /** By somebody who is not signed in. */
    static Questions ofAnybody(RedVest redVest) {
        return new Questions(redVest::connectAnybody, List.of());
    }

    /** By whoever this is the authorization of. */
    static Questions by(RedVest redVest, String authorization) {
        return new Questions(() -> redVest.connect(authorization), List.of());
    }

    /** About volunteers of this store. */
    static Questions about(Server server, String database, RedVest redVest) throws SQLException {
        List<String> volunteers = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT volunteer_id FROM query.person ORDER BY md5(volunteer_id) LIMIT " + VOLUNTEERS)) {
            while (rows.next()) {
                volunteers.add(rows.getString(1));
            }
        }
        if (volunteers.isEmpty()) {
            throw new NotMeasured("the read models know no volunteers");
        }
        return new Questions(redVest::connect, volunteers);
    }

    /** Whether some volunteer is insured. */
    void eligibility() throws IOException {
        String volunteer = volunteers.get(ThreadLocalRandom.current().nextInt(volunteers.size()));
        ask("/api/v1/insurance/eligibility?volunteerId=" + volunteer + "&at="
                + URLEncoder.encode(INSTANT, StandardCharsets.UTF_8));
    }

    /** The handler with nothing behind it. */
    void empty() throws IOException {
        ask("/benchmark/empty");
    }

    /** The districts, by minutes. */
    void ranking() throws IOException {
        ask("/api/v1/rankings?level=district&measure=minutes&from=2024-01-01&to=2024-12-31");
    }

    /** The projects near a place: as many as a phone shows. */
    void nearby(double longitude, double latitude) throws IOException {
        ask("/api/v1/projects?limit=20&near=%.6f,%.6f".formatted(longitude, latitude));
    }

    /** A question of the API. */
    void ask(String path) throws IOException {
        require(path, JSON);
    }

    /** A question of the API that is answered by the whole of something, line by line. */
    void lines(String path) throws IOException {
        require(path, LINES);
    }

    /** A page, as a browser asks for it. */
    void page(String path) throws IOException {
        require(path, HTML);
    }

    private void require(String path, String accept) throws IOException {
        int status = connections.get(path, accept, (bytes, length) -> {});
        if (status != OK) {
            throw new IOException(path + " answered " + status);
        }
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }
}
