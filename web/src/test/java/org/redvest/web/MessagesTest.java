package org.redvest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Power;
import org.redvest.api.city.authority.Hindrance;
import org.redvest.api.city.authority.query.DelegationLife;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.ClaimStep;
import org.redvest.api.cover.claim.query.ClaimGrouping;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.Lack;
import org.redvest.api.honour.benefit.UsePeriod;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.star.StarDecision;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarStep;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.wall.HonourKind;
import org.redvest.api.open.simulation.SimulationKind;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.passbook.query.PointsProof;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.TransferState;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.HoursChangeState;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RevocationState;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.query.FindSatisfaction;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.query.Matches;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.query.FindingState;
import org.redvest.api.service.scrutiny.query.RuleTrial;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every text is there in both languages, and none is in a template. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]|msg(?:OrNull)?\\('([\\w.-]+)'[,)]");
    private static final Pattern PREFIX = Pattern.compile("msg(?:OrNull)?\\('([\\w.-]+\\.)' \\+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Those that are registered. */
    static List<String> bundles() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(RESOURCES.resolve("redvest-web.yaml")));
        return Stream.of(Objects.requireNonNull(settings.getObject())
                        .getProperty("spring.messages.basename")
                        .split(",", -1))
                .map(name -> name.replace("redvest/", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void areTheSameInBothLanguages(String bundle) throws IOException {
        Properties chinese = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    /** Of two with one name, the first would be shown for both. */
    @Test
    void standInOneBundle() throws IOException {
        Map<String, String> bundles = new TreeMap<>();
        for (String bundle : bundles()) {
            for (String key : read(bundle + ".properties").stringPropertyNames()) {
                assertThat(bundles.put(key, bundle)).as(key).isNull();
            }
        }
    }

    @Test
    void existForEveryKeyOfATemplate() throws IOException {
        Set<String> known = known();
        for (Map.Entry<Path, String> template : templates().entrySet()) {
            KEY.matcher(template.getValue()).results().forEach(found -> {
                String key = found.group(1) == null ? found.group(2) : found.group(1);
                assertThat(known).as(template.getKey().toString()).contains(key);
            });
        }
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                Arguments.of("power.", Power.values()),
                Arguments.of("hindrance.", Hindrance.values()),
                Arguments.of("changed.", DelegationLife.Kind.values()),
                Arguments.of("policy.", PolicyKind.values()),
                Arguments.of("merge-state.", MergeState.values()),
                Arguments.of("ground.", MergeGround.values()),
                Arguments.of("overlap.", ObjectionState.values()),
                Arguments.of("registration.", RegistrationState.values()),
                Arguments.of("organisation.", Organisations.State.values()),
                Arguments.of("origin.", TeamOrigin.values()),
                Arguments.of("change-state.", HoursChangeState.values()),
                Arguments.of("order-state.", RevocationState.values()),
                Arguments.of("outcome.", CheckOutcome.values()),
                Arguments.of("rule.", RuleKind.values()),
                Arguments.of("rule-finds.", RuleKind.values()),
                Arguments.of("parameter.", RuleParameter.values()),
                Arguments.of("finding.", FindingState.values()),
                Arguments.of("finding-figure.", RuleTrial.Figure.values()),
                Arguments.of("star-step.", StarStep.values()),
                Arguments.of("star-granter.", StarGranter.values()),
                Arguments.of("star-decision.", StarDecision.values()),
                Arguments.of("kin.", Kin.values()),
                Arguments.of("at-death.", AtDeath.values()),
                Arguments.of("time-entry.", TimeStatement.Kind.values()),
                Arguments.of("transfer.", TransferState.values()),
                Arguments.of("message-kind.", MessageKind.values()),
                Arguments.of("evidence.", EvidenceClass.values()),
                Arguments.of("candidate-kind.", CandidateKind.values()),
                Arguments.of("commendation-step.", CommendationStep.values()),
                Arguments.of("honour-kind.", HonourKind.values()),
                Arguments.of("brand-kind.", BrandKind.values()),
                Arguments.of("brand-level.", BrandLevel.values()),
                Arguments.of("story-step.", StoryStep.values()),
                Arguments.of("expiry.", Expiry.Kind.values()),
                Arguments.of("deposit.", DepositKind.values()),
                Arguments.of("points-account.", PointsProof.Account.values()),
                Arguments.of("benefit-kind.", BenefitKind.values()),
                Arguments.of("use-period.", UsePeriod.values()),
                Arguments.of("use-per.", UsePeriod.values()),
                Arguments.of("card-window.", CardWindow.values()),
                Arguments.of("card-window-choice.", CardWindow.values()),
                Arguments.of("lack.", Lack.values()),
                Arguments.of("orders-state.", OrderState.values()),
                Arguments.of("orders-waits.", OrderStep.values()),
                Arguments.of("orders-missed.", OrderStep.values()),
                Arguments.of("satisfaction.", Satisfaction.values()),
                Arguments.of("satisfied-by.", FindSatisfaction.By.values()),
                Arguments.of("reviewed-by.", ReviewedBy.values()),
                Arguments.of("behalf.", BehalfKind.values()),
                Arguments.of("offer.", OrderView.Answer.values()),
                Arguments.of("achievement.", Achievement.values()),
                Arguments.of("match.", Matches.Ground.values()),
                Arguments.of("grid-kind.", GridKind.values()),
                Arguments.of("grid-post.", GridPost.values()),
                Arguments.of("insured-risk.", InsuredRisk.values()),
                Arguments.of("claim-state.", ClaimState.values()),
                Arguments.of("claim-step.", ClaimStep.values()),
                Arguments.of("claims-by.", ClaimGrouping.values()),
                Arguments.of("sent-record.", RecordState.values()),
                Arguments.of("record-standing.", RecordStanding.values()),
                Arguments.of("dispute.", DisputeVerdict.values()),
                Arguments.of("link.", LinkState.values()),
                Arguments.of("unlink.", UnlinkCause.values()),
                Arguments.of("simulation-kind.", SimulationKind.values()),
                Arguments.of("simulation-state.", SimulationState.values()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void existForEveryConstant(String prefix, Enum<?>[] constants) throws IOException {
        assertThat(known())
                .containsAll(Stream.of(constants)
                        .map(constant -> prefix + constant.name())
                        .toList());
    }

    @Test
    void areAllUsed() throws IOException {
        String all = String.join("\n", templates().values());
        List<String> prefixes =
                PREFIX.matcher(all).results().map(found -> found.group(1)).collect(Collectors.toList());
        // made by Door, and by the pages that say what was done
        prefixes.add("door.");
        assertThat(known().stream()
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .filter(key -> !all.contains("{" + key + "}")
                                && !all.contains("{" + key + "(")
                                && !all.contains("'" + key + "'")))
                .isEmpty();
    }

    @Test
    void standInNoTemplate() throws IOException {
        for (Map.Entry<Path, String> template : templates().entrySet()) {
            String withoutUnits = template.getValue().replace(" 元|", "|").replace("'、'", "");
            assertThat(CHINESE.matcher(withoutUnits).find())
                    .as(template.getKey().toString())
                    .isFalse();
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : bundles()) {
            keys.addAll(read(bundle + ".properties").stringPropertyNames());
        }
        return keys;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("redvest").resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Map<Path, String> templates() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            all.filter(file -> file.toString().endsWith(".html")).forEach(files::add);
        }
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files) {
            texts.put(file, Files.readString(file));
        }
        return texts;
    }
}
