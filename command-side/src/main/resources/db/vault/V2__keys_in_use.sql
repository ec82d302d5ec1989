-- A key is made before a registration is sent and forgotten where that is refused, unless somebody is registered with it.
ALTER TABLE vault.person_key ADD COLUMN in_use boolean NOT NULL DEFAULT true;
