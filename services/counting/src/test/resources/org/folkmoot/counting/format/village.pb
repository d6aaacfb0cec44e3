META
key;value
description;A village of our own, made up
unit;Village
instance;2026
num_projects;4
num_votes;5
budget;100
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;votes;name;selected
well;60;4;"A well; with a roof";1
oven;50;3;An oven;0
bench;40;2;A bench;1
tree;30.50;1;Ein Baum für alle;0
VOTES
voter_id;vote;neighborhood
1;well,oven;Upper
2;well;Upper
3;bench,oven,well;Lower
4;oven,bench;Lower
5;tree,well;Upper
