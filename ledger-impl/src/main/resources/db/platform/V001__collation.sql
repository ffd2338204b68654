-- Text compares byte by byte, as in Java, whatever the schema was created with: MySQL's standard holds 'a' for 'Á'.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
