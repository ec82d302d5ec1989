package org.redvest.query.exchange.national;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DecimalHours;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.HoursRounding;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordMessageKind;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.exchange.national.event.DisputeDecided;
import org.redvest.api.exchange.national.event.NumberClaimed;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;
import org.redvest.api.exchange.national.event.RecordExchangeEnded;
import org.redvest.api.exchange.national.event.RecordSent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.exchange.national.event.VolunteerUnlinked;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RecordExchangeId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/** Events of an exchange with another system, as the command side makes them. */
public final class SentMessages {

    private static final PartnerCode HERE = new PartnerCode("350200");
    private static final MessageSignature SIGNATURE = MessageSignature.of(new byte[64]);

    private final PartnerCode system;
    private final Map<VolunteerId, RecordMessage> sent = new HashMap<>();
    private final Map<VolunteerId, AnswerMessage> answered = new HashMap<>();

    /** With the system of this code. */
    public SentMessages(String system) {
        this.system = new PartnerCode(system);
    }

    /** The number of a record there. */
    public SentRecordId numberOf(ServiceRecordId record) {
        return SentRecordId.of(system.value(), record);
    }

    /** An agreement. */
    public RecordExchangeAgreed agreed(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new RecordExchangeAgreed(
                RecordExchangeId.ofSystem(system.value()),
                HERE,
                system,
                new Text("全国志愿服务信息系统"),
                ExchangeKey.of(bytes),
                LocalDate.of(2022, 1, 1),
                1,
                new Text("厦社工函〔2026〕8号"));
    }

    /** Its end. */
    public RecordExchangeEnded ended() {
        return new RecordExchangeEnded(RecordExchangeId.ofSystem(system.value()), system, new Text("密钥遗失"));
    }

    private static NumberClaimId claim(VolunteerId volunteer) {
        return NumberClaimId.ofHash(MessageHash.of(volunteer.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .value());
    }

    /** The claim of somebody's number there. */
    public NumberClaimed claimed(VolunteerId volunteer) {
        return new NumberClaimed(claim(volunteer), volunteer, system);
    }

    private RecordMessage message(
            VolunteerId volunteer,
            RecordMessageKind kind,
            @Nullable MessageHash digest,
            @Nullable SentService service) {
        RecordMessage before = sent.get(volunteer);
        RecordMessage next = new RecordMessage(
                1,
                HERE,
                system,
                volunteer,
                before == null ? 1 : before.sequence() + 1,
                before == null ? MessageHash.NONE : before.hash(),
                kind,
                digest,
                service);
        sent.put(volunteer, next);
        return next;
    }

    /** Somebody is linked. */
    public VolunteerLinked linked(VolunteerId volunteer) {
        RecordMessage message = message(volunteer, RecordMessageKind.LINK, MessageHash.of(new byte[1]), null);
        return new VolunteerLinked(
                LinkageId.of(volunteer),
                volunteer,
                system,
                claim(volunteer),
                Sealed.of("v1:number"),
                Sealed.of("v1:salt"),
                message,
                message.hash(),
                SIGNATURE);
    }

    /** And is not any more. */
    public VolunteerUnlinked unlinked(VolunteerId volunteer, UnlinkCause cause) {
        RecordMessage message = message(volunteer, RecordMessageKind.UNLINK, null, null);
        return new VolunteerUnlinked(
                LinkageId.of(volunteer), volunteer, system, cause, message, message.hash(), SIGNATURE);
    }

    /** A record is sent. */
    public RecordSent sent(
            VolunteerId volunteer, ServiceRecordId record, long version, RecordStanding standing, long minutes) {
        RecordMessage message = message(
                volunteer,
                RecordMessageKind.SERVICE,
                null,
                new SentService(
                        numberOf(record),
                        version,
                        standing,
                        LocalDate.of(2022, 5, 1),
                        DecimalHours.of(minutes, 1),
                        HoursRounding.HALF_UP,
                        new Text("洁净家园"),
                        new DivisionCode("350203001001"),
                        OrganisationId.stored("11350200MJB007228F")));
        return new RecordSent(LinkageId.of(volunteer), volunteer, system, record, message, message.hash(), SIGNATURE);
    }

    /** The system answers the last message. */
    public AnswerReceived answered(
            VolunteerId volunteer,
            AnswerKind kind,
            @Nullable String reason,
            @Nullable String hours,
            @Nullable SentRecordId record,
            @Nullable RecordState state,
            @Nullable LinkState link) {
        AnswerMessage before = answered.get(volunteer);
        AnswerMessage message = new AnswerMessage(
                1,
                system,
                HERE,
                volunteer,
                before == null ? 1 : before.sequence() + 1,
                before == null ? MessageHash.NONE : before.hash(),
                kind,
                Objects.requireNonNull(sent.get(volunteer)).sequence(),
                reason == null ? null : new ExchangeNumber(reason),
                hours == null ? null : new DecimalHours(hours));
        answered.put(volunteer, message);
        return new AnswerReceived(
                LinkageId.of(volunteer), volunteer, system, message, message.hash(), SIGNATURE, record, state, link);
    }

    /** An officer decides. */
    public DisputeDecided decided(VolunteerId volunteer, ServiceRecordId record, DisputeVerdict verdict) {
        return new DisputeDecided(
                LinkageId.of(volunteer), volunteer, system, numberOf(record), verdict, new Text("对方合并了两场活动"));
    }
}
