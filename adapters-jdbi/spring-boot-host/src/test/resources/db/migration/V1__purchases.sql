CREATE TABLE purchase (number INT PRIMARY KEY);
