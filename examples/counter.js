// Why do all three buttons say the same number?
var greetings = [];
for (var i = 0; i < 3; i++) {
  greetings.push(function () {
    return 'button ' + i;
  });
}

for (const greet of greetings) {
  console.log(greet());
}
