-- Invitations into families. Written where the holder lives. Whether anybody is known by the addressee is not checked when
-- it is sent: an addressee is '#' and a member's id, or an identifier as type:value.
CREATE TABLE membership_invitation (
  membership_id BINARY(16)   NOT NULL,
  id            BINARY(16)   NOT NULL,
  programme_id  BIGINT       NOT NULL,
  holder_id     BINARY(16)   NOT NULL,
  addressee     VARCHAR(161) NOT NULL,
  sender        VARCHAR(60)  NOT NULL,
  club          VARCHAR(64)  NOT NULL,
  plan          VARCHAR(64)  NOT NULL,
  may_spend     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  leaver_takes  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  invited_at    DATETIME(6)  NOT NULL,
  expires_at    DATETIME(6)  NOT NULL,
  closed_at     DATETIME(6)  NULL,
  PRIMARY KEY (membership_id, id),
  KEY invitation_by_addressee (programme_id, addressee, status, id),
  CONSTRAINT invitation_status CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
