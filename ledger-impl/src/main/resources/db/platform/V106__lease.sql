-- Work that one node of the cluster does at a time. Whoever takes a lease raises its epoch, so that one who held it before,
-- and was taken for dead, can be told apart.

CREATE TABLE lease (
    name       VARCHAR(120)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    epoch      BIGINT          NOT NULL,
    expires_at DATETIME(6)     NOT NULL,
    PRIMARY KEY (name)
);

-- How far regular work has come that goes along time.
CREATE TABLE work_progress (
    name       VARCHAR(120)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reached    DATETIME(6)     NOT NULL,
    PRIMARY KEY (name)
);
