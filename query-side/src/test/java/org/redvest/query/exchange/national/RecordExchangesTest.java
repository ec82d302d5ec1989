package org.redvest.query.exchange.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.query.RecordExchanges;
import org.redvest.api.exchange.national.query.RecordExchanges.AgreedSystem;
import org.redvest.api.exchange.national.query.RecordMessages;
import org.redvest.api.exchange.national.query.SentRecords;
import org.redvest.api.exchange.national.query.SentRecords.SentRecord;
import org.redvest.api.exchange.national.query.VolunteerLinks;
import org.redvest.api.exchange.national.query.VolunteerLinks.VolunteerLink;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.http.HttpHeaders;

/** What is sent to another system, and how each record and link stands. */
@QuerySideTest
class RecordExchangesTest {

    private static final String RECORDS = "/api/v1/exchange/records?system={system}";

    private final Ledger ledger;
    private final Reader reader;
    private final String system = "s" + UUID.randomUUID().toString().substring(0, 30);
    private final SentMessages exchange = new SentMessages(system);
    private final VolunteerId shen = newVolunteer();
    private final VolunteerId absorbed = newVolunteer();
    private final HoursCertified acked = hours(shen, HONGSHAN, "2022-05-01", 100);
    private final HoursCertified disputed = hours(shen, HONGSHAN, "2022-05-02", 60);
    private final HoursCertified waiting = hours(absorbed, HONGSHAN, "2022-05-03", 30);

    RecordExchangesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void exchanges() {
        ledger.record(NOON, registered(shen, HONGSHAN), registered(absorbed, HONGSHAN), acked, disputed, waiting);
        ledger.record(NOON, merged(shen, absorbed));
        ledger.record(
                NOON,
                exchange.agreed(1),
                exchange.claimed(shen),
                exchange.linked(shen),
                exchange.answered(shen, AnswerKind.ACKNOWLEDGEMENT, null, null, null, null, LinkState.IN_FORCE),
                exchange.sent(shen, acked.recordId(), 1, RecordStanding.CERTIFIED, 100),
                exchange.answered(
                        shen,
                        AnswerKind.ACKNOWLEDGEMENT,
                        null,
                        null,
                        exchange.numberOf(acked.recordId()),
                        RecordState.ACKED,
                        null),
                exchange.sent(shen, disputed.recordId(), 1, RecordStanding.CERTIFIED, 60),
                exchange.answered(
                        shen,
                        AnswerKind.CONFLICT,
                        "other-hours",
                        "2.0",
                        exchange.numberOf(disputed.recordId()),
                        RecordState.CONFLICT,
                        null),
                exchange.claimed(absorbed),
                exchange.linked(absorbed),
                exchange.sent(absorbed, waiting.recordId(), 1, RecordStanding.CERTIFIED, 30));
    }

    private List<SentRecord> records(String more) {
        return reader.ask(SentRecords.class, RECORDS + more, system).records();
    }

    @Test
    void standAsTheOtherSystemAnsweredAndAnOfficerDecided() {
        assertThat(records(""))
                .extracting(
                        SentRecord::recordId,
                        SentRecord::state,
                        SentRecord::hours,
                        SentRecord::hoursThere,
                        SentRecord::reason,
                        SentRecord::name)
                .containsExactly(
                        tuple(waiting.recordId(), RecordState.SENT, "0.5", null, null, "沈*瑄"),
                        tuple(disputed.recordId(), RecordState.CONFLICT, "1.0", "2.0", "other-hours", "沈*瑄"),
                        tuple(acked.recordId(), RecordState.ACKED, "1.7", null, null, "沈*瑄"));
        assertThat(records("&state=ACKED")).extracting(SentRecord::recordId).containsExactly(acked.recordId());
        assertThat(records("&open=true")).extracting(SentRecord::recordId).containsExactly(disputed.recordId());
        SentRecords first = reader.ask(SentRecords.class, RECORDS + "&limit=2", system);
        assertThat(reader.ask(SentRecords.class, RECORDS + "&limit=2&cursor=" + first.nextCursor(), system)
                        .records())
                .extracting(SentRecord::recordId)
                .containsExactly(acked.recordId());

        ledger.record(NOON, exchange.decided(shen, disputed.recordId(), DisputeVerdict.KEEP_THEIRS));
        assertThat(records("&open=true")).isEmpty();
        assertThat(records("&state=CONFLICT"))
                .singleElement()
                .returns(DisputeVerdict.KEEP_THEIRS, SentRecord::verdict)
                .returns("对方合并了两场活动", SentRecord::words);

        ledger.record(NOON, exchange.sent(shen, disputed.recordId(), 2, RecordStanding.WITHDRAWN, 60));
        assertThat(records("").getFirst())
                .returns(disputed.recordId(), SentRecord::recordId)
                .returns(2L, SentRecord::version)
                .returns(RecordStanding.WITHDRAWN, SentRecord::standing)
                .returns(RecordState.SENT, SentRecord::state)
                .returns(null, SentRecord::verdict);

        theirOwn();
        messages();
        ends();
    }

    private void theirOwn() {
        assertThat(reader.ask(SentRecords.class, "/api/v1/volunteers/{id}/sent-records", absorbed)
                        .records())
                .as("under all their numbers")
                .extracting(SentRecord::recordId)
                .containsExactly(disputed.recordId(), waiting.recordId(), acked.recordId());
        assertThat(links())
                .extracting(VolunteerLink::volunteerId, VolunteerLink::state, VolunteerLink::name)
                .containsExactlyInAnyOrder(
                        tuple(shen, LinkState.IN_FORCE, "全国志愿服务信息系统"), tuple(absorbed, LinkState.ASKED, "全国志愿服务信息系统"));
        TestIssuer issuer = TestIssuer.shared();
        String own = issuer.signed(issuer.claims("shen", Role.VOLUNTEER)
                .claim("volunteer_id", shen.value())
                .build());
        assertThat(reader.getAs(own, "/api/v1/volunteers/{id}/links", shen).status())
                .isEqualTo(200);
        assertThat(reader.getAs(own, "/api/v1/volunteers/{id}/sent-records", newVolunteer())
                        .problem())
                .isEqualTo("403 FORBIDDEN");
    }

    private List<VolunteerLink> links() {
        return reader.ask(VolunteerLinks.class, "/api/v1/volunteers/{id}/links", shen)
                .links();
    }

    /** The same bytes, however often they are fetched, after a rebuild too: they stand in the log. */
    private void messages() {
        String address = "/api/v1/exchange/systems/{system}/messages";
        RecordMessages all = reader.ask(RecordMessages.class, address, system);
        assertThat(all.messages())
                .allSatisfy(it ->
                        assertThat(it.hash()).isEqualTo(it.message().hash().value()))
                .extracting(it -> it.message().volunteer(), it -> it.message().sequence())
                .containsExactly(
                        tuple(shen, 1L),
                        tuple(shen, 2L),
                        tuple(shen, 3L),
                        tuple(absorbed, 1L),
                        tuple(absorbed, 2L),
                        tuple(shen, 4L));
        RecordMessages page = reader.ask(RecordMessages.class, address + "?limit=4", system);
        assertThat(reader.ask(RecordMessages.class, address + "?after=" + page.nextCursor(), system)
                        .messages())
                .hasSize(2);
        List<String> lines = reader.get(Map.of(HttpHeaders.ACCEPT, "application/x-ndjson"), address, system)
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(6);
        assertThat(all.messages().getFirst().message())
                .returns(system, it -> it.to().value())
                .returns(null, RecordMessage::service);
        assertThat(reader.get(address, "nobody").problem()).isEqualTo("404 UNKNOWN_RECORD_EXCHANGE");
    }

    private void ends() {
        ledger.record(NOON, exchange.unlinked(shen, UnlinkCause.BY_REQUEST), exchange.ended());
        assertThat(links())
                .filteredOn(link -> link.volunteerId().equals(shen))
                .singleElement()
                .returns(LinkState.ENDED, VolunteerLink::state)
                .returns(UnlinkCause.BY_REQUEST, VolunteerLink::cause);
        assertThat(agreed().ended()).isTrue();
        ledger.record(NOON, exchange.agreed(2));
        assertThat(agreed().ended()).isFalse();
    }

    private AgreedSystem agreed() {
        return reader.ask(RecordExchanges.class, "/api/v1/exchange/systems?limit=500").systems().stream()
                .filter(one -> one.system().value().equals(system))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areTheCitysAndTheAuditors() {
        String district = UUID.randomUUID().toString();
        ledger.record(
                NOON,
                delegated(
                        newDelegation(),
                        null,
                        district,
                        Remit.in(new DivisionCode(SIMING)),
                        NOON,
                        Power.EXCHANGE_RECORDS));
        TestIssuer issuer = TestIssuer.shared();

        assertThat(reader.getAs(issuer.token("an auditor", Role.AUDITOR), RECORDS, system)
                        .status())
                .isEqualTo(200);
        assertThat(reader.getAs(issuer.token(district, Role.CITY_OFFICER), RECORDS, system)
                        .problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }
}
