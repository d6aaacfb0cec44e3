package org.folkmoot.registration.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.folkmoot.registration.area.AreaService;
import org.folkmoot.registration.mail.Letter;
import org.folkmoot.registration.mail.MailQueue;
import org.folkmoot.registration.participant.CheckedDetails;
import org.folkmoot.registration.participant.EnteredDetails;
import org.folkmoot.registration.participant.ParticipantService;

/** Takes sign-ups. For a known address the same is done and said as for a new one: nobody learns who is registered. */
@ApplicationScoped
class SignUpService {
    private final AreaService areas;
    private final ParticipantService participants;
    private final MailQueue mails;

    SignUpService(AreaService areas, ParticipantService participants, MailQueue mails) {
        this.areas = areas;
        this.participants = participants;
        this.mails = mails;
    }

    @Transactional
    void take(EnteredDetails entered) {
        switch (entered.check(areas::knows)) {
            case CheckedDetails.Sound sound -> mails.queue(participants.signUp(sound.details()), Letter.signedUp());
            case CheckedDetails.Faulty faulty ->
                throw SignUpProblem.SIGN_UP_REJECTED.because("Change the fields named in errors.", faulty.faults());
        }
    }
}
