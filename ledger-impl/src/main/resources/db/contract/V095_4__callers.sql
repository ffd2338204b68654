-- Callers are recorded by issuer and subject.
ALTER TABLE contract MODIFY notice_by VARCHAR(400) NULL, MODIFY closed_by VARCHAR(400) NULL;
ALTER TABLE contract_version MODIFY offered_by VARCHAR(400) NOT NULL, MODIFY signed_by VARCHAR(400) NULL;
ALTER TABLE contract_charge MODIFY paid_by VARCHAR(400) NULL;
ALTER TABLE contract_usage MODIFY reported_by VARCHAR(400) NOT NULL;
