-- Mails asked for, and what became of each. No address and no name: they are looked up when the mail is sent.
CREATE TABLE bc_mail (
    id                  VARCHAR(36)              NOT NULL PRIMARY KEY,
    case_number         VARCHAR(20)              NOT NULL,
    kind                VARCHAR(40)              NOT NULL,
    occurrence          VARCHAR(100)             NOT NULL,
    recipient           VARCHAR(64)              NOT NULL,
    facts               VARCHAR(4000)            NOT NULL,
    appointment_id      VARCHAR(36),
    message_id          VARCHAR(320)             NOT NULL,
    status              VARCHAR(20)              NOT NULL,
    attempts            INTEGER                  NOT NULL,
    last_failure_nature VARCHAR(20),
    last_failure_code   INTEGER,
    requested_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at             TIMESTAMP WITH TIME ZONE,
    CONSTRAINT bc_mail_once UNIQUE (case_number, kind, occurrence, recipient)
);

CREATE INDEX bc_mail_case ON bc_mail (case_number);

CREATE INDEX bc_mail_status ON bc_mail (status);
