package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Organisers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitOffered;
import org.redvest.api.honour.benefit.event.BenefitUseEvent;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Honour cards, benefits and their checks over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BenefitContract {

    private static final String RULES = "/api/v1/honour-card-rules";
    private static final String CARDS = "/api/v1/honour-cards";
    private static final String BENEFITS = "/api/v1/benefits";
    private static final Map<String, Object> REVOCATION = Map.of("reason", "所依据的时长经核查被撤销");
    private static final Map<String, Object> NOBODYS = Map.of("code", "7QK3M0T9ZB4H2W8X");

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    BenefitContract(Store store) {
        this.side = RunningCommandSide.start(store, "benefits");
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** Of a title that an event store that remembers earlier runs does not know. */
    private static Map<String, Object> rules() {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("division", "350203");
        rules.put("title", "荣誉卡" + UUID.randomUUID());
        rules.put("effectiveFrom", "2026-01-01");
        rules.put("minutes", 480);
        rules.put("window", "CALENDAR_YEAR");
        rules.put("windowYears", 0);
        rules.put("registeredMonths", 0);
        rules.put("residentsOnly", true);
        rules.put("validityMonths", 12);
        rules.put("hoursReusable", false);
        rules.put("basis", "海文明委〔2018〕6号");
        return rules;
    }

    private String adopted() {
        return http.post(RULES, rules()).created().text("rulesId");
    }

    private static Map<String, Object> issuing(String volunteer, String rules) {
        return Map.of("volunteerId", volunteer, "rulesId", rules, "from", "2024-01-01", "until", "2024-12-31");
    }

    /** Somebody with final hours of 2024. */
    private String volunteerWithHours() {
        return actors.volunteerWith80Points();
    }

    private Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("kind", "TRANSPORT");
        terms.put("title", "免费乘坐市内公交");
        terms.put("partner", actors.organisation());
        terms.put("scope", "市区全部公交线路");
        terms.put("method", "出示礼遇码");
        terms.put("process", "上车出示，核验后乘坐");
        terms.put("per", "ONCE");
        terms.put("times", 1);
        terms.put("basis", "晋市文明委〔2024〕5号");
        return terms;
    }

    private static Map<String, Object> offer(Map<String, Object> terms) {
        return Map.of("division", "350203", "from", "2026-01-01", "terms", terms);
    }

    private String offered(Map<String, Object> terms) {
        return http.post(BENEFITS, offer(terms)).created().text("benefitId");
    }

    private Answer codes(String volunteer) {
        return as(side, volunteer)
                .get("/api/v1/volunteers/" + volunteer + "/honour-codes")
                .done();
    }

    private static Map<String, Object> showing(String code) {
        return Map.of("code", code);
    }

    private Map<String, Object> showing(Answer codes) {
        return showing(codes.text("code"));
    }

    /** Whoever checks for this organisation and no other. */
    private Http partner(String organisation) {
        String holder = "partner-" + UUID.randomUUID();
        http.post(
                        "/api/v1/delegations",
                        Map.of(
                                "holder",
                                holder,
                                "powers",
                                List.of("CHECK_CARDS"),
                                "division",
                                "350203",
                                "organisationId",
                                organisation,
                                "from",
                                "2026-01-01T00:00:00+08:00",
                                "basis",
                                "公交公司礼遇合作协议"))
                .created();
        return http.with(TestIssuer.shared().token(holder, Role.ORGANISATION_MANAGER));
    }

    private static String dayAfterTomorrow() {
        return CivilTime.dateOf(Instant.now()).plusDays(2).toString();
    }

    private List<BenefitUseEvent> uses(String volunteer) {
        return actors.events(BenefitUsesId.of(VolunteerId.of(volunteer)).value(), BenefitUseEvent.class);
    }

    @Test
    void rulesAreAdoptedAndACardIsIssuedAndRevoked() {
        Map<String, Object> rules = rules();
        String id = http.post(RULES, rules).created().text("rulesId");
        assertThat(http.post(RULES, rules).created().text("rulesId")).isEqualTo(id);
        assertThat(actors.events(id, CardRulesAdopted.class)).hasSize(1);
        String volunteer = volunteerWithHours();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        Answer issued = http.post(CARDS, issuing(volunteer, id), key).created();

        String card = issued.text("cardId");
        assertThat(http.post(CARDS, issuing(volunteer, id), key).body()).isEqualTo(issued.body());
        assertThat(LocalDate.parse(issued.text("validUntil")))
                .isEqualTo(
                        LocalDate.parse(issued.text("validFrom")).plusMonths(12).minusDays(1));
        assertThat(actors.events(card, HonourCardIssued.class))
                .singleElement()
                .satisfies(event -> assertThat(event.minutes()).isEqualTo(480));
        assertThat(codes(volunteer).json().path("cards").values())
                .singleElement()
                .satisfies(shown -> assertThat(shown.path("cardId").asString()).isEqualTo(card));

        http.post(CARDS + "/" + card + "/revocation", REVOCATION).done();
        assertThat(actors.events(card, HonourCardRevoked.class)).hasSize(1);
        assertThat(codes(volunteer).json().path("cards").isEmpty()).isTrue();
    }

    @Test
    void aCardIsRefusedToWhoCannotHaveIt() {
        String rules = adopted();
        String volunteer = volunteerWithHours();
        String newcomer = actors.registerVolunteer();

        actors.assertRefused(409, Problem.CARD_HOURS_INSUFFICIENT, () -> http.post(CARDS, issuing(newcomer, rules)));
        actors.assertRefused(
                404, Problem.UNKNOWN_HONOUR_CARD_RULES, () -> http.post(CARDS, issuing(volunteer, "hcr-1")));
        actors.assertRefused(404, Problem.UNKNOWN_VOLUNTEER, () -> http.post(CARDS, issuing("vol-1", rules)));
        actors.assertRefused(
                422,
                Problem.CARD_WINDOW_WRONG,
                () -> http.post(CARDS, with(issuing(volunteer, rules), "until", "2024-12-30")));
        http.post(CARDS, issuing(volunteer, rules)).created();
        actors.assertRefused(409, Problem.CARD_ALREADY_ISSUED, () -> http.post(CARDS, issuing(volunteer, rules)));
        String other = adopted();
        actors.assertRefused(409, Problem.HOURS_ALREADY_HONOURED, () -> http.post(CARDS, issuing(volunteer, other)));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_HONOUR_CARD,
                () -> http.post(CARDS + "/crd-" + UUID.randomUUID() + "/revocation", REVOCATION));
    }

    @ParameterizedTest
    @CsvSource({
        "division, 999999, 422, UNKNOWN_DIVISION",
        "minutes, 0, 400, INVALID_FIELD",
        "window, SOMETIMES, 400, INVALID_FIELD",
        "windowYears, 3, 400, INVALID_FIELD",
        "validityMonths, 0, 400, INVALID_FIELD",
        "title, ' ', 400, INVALID_FIELD"
    })
    void rulesAreRefusedWhereTheyDoNotFit(String field, String value, int status, Problem problem) {
        actors.assertRefused(status, problem, () -> http.post(RULES, with(rules(), field, value)));
    }

    @Test
    void codesAreShownToTheirHolderAlone() {
        String volunteer = actors.registerVolunteer();
        String another = actors.registerVolunteer();
        String address = "/api/v1/volunteers/" + volunteer + "/honour-codes";

        assertThat(codes(volunteer).text("code")).matches("[0-9A-HJKMNP-TV-Z]{16}");
        assertThat(codes(volunteer).text("code"))
                .isEqualTo(codes(volunteer).text("code"))
                .isNotEqualTo(codes(another).text("code"));
        as(side, another).get(address).refused(403, Problem.FORBIDDEN);
        http.get(address).refused(403, Problem.FORBIDDEN);
    }

    @Test
    void aBenefitIsOfferedChangedAndEnded() {
        Map<String, Object> request = offer(terms());
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String benefit = http.post(BENEFITS, request, key).created().text("benefitId");
        String address = BENEFITS + "/" + benefit;
        String later = dayAfterTomorrow();

        assertThat(http.post(BENEFITS, request, key).created().text("benefitId"))
                .isEqualTo(benefit);
        http.post(address + "/versions", Map.of("from", later, "terms", with(terms(), "star", 3)))
                .done();
        http.post(address + "/end", Map.of("lastDay", later, "reason", "合作到期")).done();

        assertThat(actors.events(benefit, BenefitOffered.class)).singleElement().satisfies(event -> {
            assertThat(event.until()).isNull();
            assertThat(event.terms().audience().star()).isZero();
        });
        assertThat(actors.events(benefit, BenefitChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.terms().audience().star()).isEqualTo(3));
        assertThat(actors.events(benefit, BenefitEnded.class)).hasSize(1);
        actors.assertRefused(
                409,
                Problem.BENEFIT_OVER,
                () -> http.post(address + "/versions", Map.of("from", later, "terms", terms())));
        String another = BENEFITS + "/" + offered(terms());
        actors.assertRefused(
                409,
                Problem.BENEFIT_CHANGE_TOO_EARLY,
                () -> http.post(another + "/end", Map.of("lastDay", "2026-01-01", "reason", "合作到期")));
    }

    @ParameterizedTest
    @CsvSource({
        "partner, 51350200MJB00000XX, 422, CREDIT_CODE_CHECK_DIGIT",
        "residence, 999999, 422, UNKNOWN_DIVISION",
        "star, 6, 400, INVALID_FIELD",
        "kind, FREE, 400, INVALID_FIELD",
        "times, 2, 400, INVALID_FIELD",
        "scope, ' ', 400, INVALID_FIELD"
    })
    void aBenefitIsRefusedWhereItDoesNotFit(String field, String value, int status, Problem problem) {
        actors.assertRefused(status, problem, () -> http.post(BENEFITS, offer(with(terms(), field, value))));
    }

    @Test
    void aBenefitIsOfPartnersAndCardsThatThereAre() {
        actors.assertRefused(
                404,
                Problem.UNKNOWN_ORGANISATION,
                () -> http.post(BENEFITS, offer(with(terms(), "partner", Invented.creditCode()))));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_HONOUR_CARD_RULES,
                () -> http.post(BENEFITS, offer(with(terms(), "cards", List.of("hcr-1")))));
    }

    /** Who checks learns one thing, and who uses it leaves one fact. */
    @Test
    void aCheckTellsOneThingAndAUseIsRecorded() {
        String volunteer = actors.registerVolunteer();
        String benefit = offered(terms());
        String checks = BENEFITS + "/" + benefit + "/checks";
        String uses = BENEFITS + "/" + benefit + "/uses";
        Http partner = partner(actors.organisation());
        Map<String, Object> code = showing(codes(volunteer));
        long before = side.head();

        assertThat(partner.post(checks, code).done().body()).isEqualTo("{\"entitled\":true}");
        assertThat(partner.post(checks, NOBODYS).done().body()).isEqualTo("{\"entitled\":false}");
        assertThat(side.head()).isEqualTo(before);

        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer used = partner.post(uses, code, key).created();
        assertThat(partner.post(uses, code, key).body()).isEqualTo(used.body());
        assertThat(uses(volunteer)).singleElement().isInstanceOfSatisfying(BenefitUsed.class, event -> {
            assertThat(event.useId()).hasToString(used.text("useId"));
            assertThat(event.cardId()).isNull();
            assertThat(event.partner().code()).isEqualTo(actors.organisation());
        });
        assertThat(partner.post(checks, code).done().body()).isEqualTo("{\"entitled\":false}");
        actors.assertRefused(409, Problem.BENEFIT_USED, () -> partner.post(uses, code));
        actors.assertRefused(422, Problem.CARD_INVALID, () -> partner.post(uses, NOBODYS));
    }

    @Test
    void aCardOpensWhatIsForItsHolders() {
        String rules = adopted();
        String volunteer = volunteerWithHours();
        String benefit = offered(with(terms(), "cards", List.of(rules)));
        String uses = BENEFITS + "/" + benefit + "/uses";

        actors.assertRefused(409, Problem.BENEFIT_NOT_ENTITLED, () -> http.post(uses, showing(codes(volunteer))));
        String card = http.post(CARDS, issuing(volunteer, rules)).created().text("cardId");
        String code = codes(volunteer).json().path("cards").path(0).path("code").asString();

        // as it is typed
        http.post(uses, showing(code.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ")))
                .created();
        assertThat(actors.events(BenefitUsesId.of(VolunteerId.of(volunteer)).value(), BenefitUsed.class))
                .singleElement()
                .satisfies(event -> assertThat(String.valueOf(event.cardId())).isEqualTo(card));

        http.post(CARDS + "/" + card + "/revocation", REVOCATION).done();
        actors.assertRefused(422, Problem.CARD_INVALID, () -> http.post(uses, showing(code)));
    }

    @Test
    void codesAreNotGuessed() {
        String benefit = offered(terms());
        String checks = BENEFITS + "/" + benefit + "/checks";
        Http partner = partner(actors.organisation());
        Map<String, Object> somebodys = showing(codes(actors.registerVolunteer()));

        for (int i = 0; i < 30; i++) {
            assertThat(partner.post(checks, somebodys).done().text("entitled")).isEqualTo("true");
            partner.post(checks, showing("%016d".formatted(i))).done();
        }

        actors.assertRefused(429, Problem.TOO_MANY_WRONG_CODES, () -> partner.post(checks, NOBODYS));
        actors.assertRefused(
                429, Problem.TOO_MANY_WRONG_CODES, () -> partner.post(BENEFITS + "/" + benefit + "/uses", somebodys));
        assertThat(partner(actors.organisation()).post(checks, somebodys).done().text("entitled"))
                .isEqualTo("true");
    }

    @Test
    void eachIsDoneByWhoHoldsThePower() {
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.CITY_OFFICER));
        Http manager = http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER));
        String organisation = Invented.creditCode();
        http.post("/api/v1/organisations", Map.of("organisationId", organisation, "name", "他店", "division", "350203"))
                .created();
        Http another = partner(organisation);
        String rules = adopted();
        String volunteer = volunteerWithHours();
        String benefit = offered(terms());
        String card = http.post(CARDS, issuing(volunteer, rules)).created().text("cardId");
        String address = BENEFITS + "/" + benefit;
        Map<String, Object> code = showing(codes(volunteer));

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(RULES, rules()));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(CARDS, issuing(volunteer, rules)));
        actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> stranger.post(CARDS + "/" + card + "/revocation", REVOCATION));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(BENEFITS, offer(terms())));
        actors.assertRefused(
                403,
                Problem.AUTHORITY_MISSING,
                () -> stranger.post(address + "/versions", Map.of("from", dayAfterTomorrow(), "terms", terms())));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> manager.post(BENEFITS, offer(terms())));
        for (String what : List.of("/checks", "/uses")) {
            actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(address + what, code));
            actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> another.post(address + what, code));
            actors.assertRefused(
                    403, Problem.FORBIDDEN, () -> as(side, volunteer).post(address + what, code));
            actors.assertRefused(
                    404, Problem.UNKNOWN_BENEFIT, () -> http.post(BENEFITS + "/bnf-" + UUID.randomUUID() + what, code));
        }
    }
}
