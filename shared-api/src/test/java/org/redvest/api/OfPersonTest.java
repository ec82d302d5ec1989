package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import tools.jackson.databind.DeserializationFeature;

/** Of every text in an event about a volunteer somebody decided whether it is of the person, or of those who act. */
class OfPersonTest {

    /** What is said of an activity, an act or its ground: it stands when the person is erased. */
    private static final Set<String> NOT_OF_THE_PERSON = Set.of(
            // a service stays on record and in public, without a name
            "HoursCertified.activity",
            "HoursCertified.category",
            "HoursCertified.division",
            "HoursCertified.place",
            // what kind of service is claimed, and where, is said in the words of the city's lists
            "HoursReported.category",
            "HoursReported.division",
            // so do goods and service that were deposited
            "PointsDeposited.content",
            "DepositRecorded.content",
            // where goods wait, and of which lot points are
            "RedemptionPlaced.outlet",
            "LotPart.lot",
            // an officer, who answers for what they propose
            "HoursCorrected.proposedBy",
            // so does one that was stored as time, or ordered
            "TimeDeposited.kind",
            "TimeDeposited.place",
            "TimeDeposited.division",
            "TimeOrdered.kind",
            // so does one that was ordered, and the level of the grid that answered for it
            "OrderWish.category",
            "OrderWish.division",
            "OrderPlaced.level",
            "OrderReferred.level",
            "OrderEscalated.level",
            // in which kind of service, and where, something happened for which an insurer pays
            "ClaimOpened.category",
            "ClaimOpened.division",
            // what somebody put on a shelf for everybody to choose
            "ProductDetails.title",
            "ProductDetails.content",
            "ProductDetails.category",
            "ProductDetails.targetGroup",
            "ProductDetails.divisions",
            // what an insurer asks for, and what for, which the volunteer can read
            "EligibilityEnquired.insurer",
            "EligibilityEnquired.purpose",
            // what a category is called, whoever is commended in it
            "CommendationAwarded.title",
            // where a story is reviewed
            "OwnStoryWritten.division",
            // a bank, and numbers that it gave: nobody's name can be written in them
            "TimeSent.recipient",
            "TimeSent.partner",
            "TimeArrived.partner",
            "TimeSentBack.partner",
            "TimeReceived.partner",
            "TimeReceived.reference",
            // the number of a card or an award that counts hours
            "HoursHonoured.by",
            "HonouredHoursReleased.by",
            // whose rules apply to a star
            "StarApplied.jurisdiction",
            "StarGranted.jurisdiction",
            // so does a service as a certificate says it; who issues that, and what proves it, are no words about a
            // person
            "CertifiedLine.activity",
            "CertifiedLine.category",
            "CertifiedLine.organisation",
            "CertifiedLine.successor",
            "CertifiedLine.division",
            "CertifiedLine.place",
            "CertificateIssued.number",
            "CertificateIssued.issuer",
            "CertificateIssued.handler",
            "CertificateIssued.contact",
            "CertificateIssued.contentHash",
            // what another system is called, what proves a message, and what a service was in it: a reason is a code
            "NumberClaimed.system",
            "VolunteerLinked.system",
            "VolunteerUnlinked.system",
            "RecordSent.system",
            "AnswerReceived.system",
            "DisputeDecided.system",
            "VolunteerLinked.hash",
            "VolunteerLinked.signature",
            "VolunteerUnlinked.hash",
            "VolunteerUnlinked.signature",
            "RecordSent.hash",
            "RecordSent.signature",
            "AnswerReceived.hash",
            "AnswerReceived.signature",
            "RecordMessage.from",
            "RecordMessage.to",
            "RecordMessage.previousHash",
            "RecordMessage.numberDigest",
            "SentService.hours",
            "SentService.category",
            "SentService.division",
            "AnswerMessage.from",
            "AnswerMessage.to",
            "AnswerMessage.previousHash",
            "AnswerMessage.reason",
            "AnswerMessage.hours",
            // documents of an office
            "StarGranted.basis",
            "KinshipRecorded.document",
            "VolunteerBanned.basis",
            "BanLifted.basis",
            // the reader's words, for which the reader answers
            "PersonalDataRead.purpose",
            "OrderContactRead.purpose",
            "CaseFileOpened.purpose",
            // so is the number under which their office keeps it
            "CaseFileOpened.fileNumber",
            // proves a paper to whoever has it, and says nothing
            "ConsentEvidence.scanSha256",
            "Behalf.scanSha256",
            "QualificationRecorded.evidenceSha256",
            "VolunteerCalendarGiven.secretSha256");

    @Test
    void everyTextIsOfThePersonOrKnownNotToBe() {
        assertThat(textsInClear().filter(text -> !text.isMarked()).map(Text::toString))
                .containsExactlyInAnyOrderElementsOf(NOT_OF_THE_PERSON);
    }

    @Test
    void whatIsOfThePersonIsAComponentOfTheEventItself() {
        assertThat(textsInClear().filter(Text::isMarked)).isNotEmpty().allSatisfy(text -> assertThat(Event.class)
                .isAssignableFrom(text.holder()));
    }

    @Test
    void aFirstRevisionsWordsAreNotRead() {
        Jackson3Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .build();
        String volunteer = "vol-019aa3c1-7b52-7d0e-9c41-5f0b2a6e8d13";

        Object fact = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"volunteerId\": \"%s\", \"reason\": \"我是13800138000，未经本人同意\"}".formatted(volunteer),
                String.class,
                RegistrationContested.class.getName(),
                "1"));

        assertThat(fact).isEqualTo(new RegistrationContested(VolunteerId.of(volunteer), null));
    }

    private record Text(Class<?> holder, RecordComponent component) {

        boolean isMarked() {
            return component.isAnnotationPresent(OfPerson.class);
        }

        @Override
        public String toString() {
            return holder.getSimpleName() + "." + component.getName();
        }
    }

    private static Stream<Text> textsInClear() {
        return EventTypes.all()
                .filter(NamesVolunteer.class::isAssignableFrom)
                .flatMap(OfPersonTest::textsOf)
                .collect(Collectors.toMap(Text::toString, text -> text, (one, same) -> one))
                .values()
                .stream();
    }

    private static Stream<Text> textsOf(Class<?> holder) {
        return Arrays.stream(holder.getRecordComponents()).flatMap(component -> {
            Class<?> type = elementOf(component.getGenericType());
            if (isText(type)) {
                return Stream.of(new Text(holder, component));
            }
            return type.isRecord() && !isIdOrSealed(type) ? textsOf(type) : Stream.empty();
        });
    }

    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType list ? elementOf(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    /** A text, or a value type that is nothing but one. */
    private static boolean isText(Class<?> type) {
        return type == String.class
                || (type.isRecord()
                        && !isIdOrSealed(type)
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getType() == String.class);
    }

    private static boolean isIdOrSealed(Class<?> type) {
        return type == Sealed.class || type.getSimpleName().endsWith("Id");
    }
}
